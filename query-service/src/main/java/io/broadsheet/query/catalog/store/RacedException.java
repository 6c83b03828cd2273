package io.broadsheet.query.catalog.store;

/** Another writer stored the same records meanwhile: what we looked up is outdated, and the batch has to be done again. */
final class RacedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RacedException() {
        super("another writer stored some of the same records meanwhile; the batch is done again");
    }
}
