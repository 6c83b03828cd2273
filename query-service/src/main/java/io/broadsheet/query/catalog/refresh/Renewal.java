package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.merge.RecordIds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be published of a paper now.
 *
 * @param component what it was made of
 * @param publicId the id of its founding sighting
 * @param now to be written in place of all that was published of it before
 * @param redirected ids of which readers have to hear that they lead to this paper
 */
record Renewal(Component component, UUID publicId, Published now, List<UUID> redirected) {

    /**
     * What there is to publish; nothing where that is what was published, since a mark may come after its change was seen.
     *
     * @param again whether to publish it in any case
     */
    static Optional<Renewal> of(Component component, Documents documents, boolean again) {
        var paper = component.fields().paper();
        var publicId = RecordIds.uuid(paper.id());
        var now = new Published(
                component.root(),
                publicId,
                component.formerIds(publicId),
                component.fields().foundingDump(),
                component.fields().dumps(),
                documents.paper(paper),
                documents.keys(component.fields().keys()));
        if (!again && component.before().equals(List.of(now))) {
            return Optional.empty();
        }
        var redirected = again ? now.formerIds() : component.toBeRedirected(publicId);
        return Optional.of(new Renewal(component, publicId, now, redirected));
    }

    /** How many versions of the catalogue it takes. */
    int messages() {
        return 1 + redirected.size();
    }
}
