package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.util.List;
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

    static Renewal of(Component component, Documents documents) {
        Paper paper = component.fields().paper();
        var publicId = RecordIds.uuid(paper.id());
        var now = new Published(
                component.root(),
                publicId,
                component.formerIds(publicId),
                component.fields().foundingDump(),
                component.fields().dumps(),
                documents.paper(paper),
                documents.keys(component.fields().keys()));
        return new Renewal(component, publicId, now, component.toBeRedirected(publicId));
    }

    /** Whether it differs from what was published; a mark may come after its change was seen already. */
    boolean isChange() {
        return !component.before().equals(List.of(now));
    }

    /** How many versions of the catalogue it takes. */
    int messages() {
        return 1 + redirected.size();
    }
}
