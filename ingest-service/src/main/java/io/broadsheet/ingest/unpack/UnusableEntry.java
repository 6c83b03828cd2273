package io.broadsheet.ingest.unpack;

/** One entry of an archive cannot be used; the others can. */
public final class UnusableEntry extends Unusable {
    private static final long serialVersionUID = 1L;

    public UnusableEntry(String code, String message) {
        super(code, message);
    }
}
