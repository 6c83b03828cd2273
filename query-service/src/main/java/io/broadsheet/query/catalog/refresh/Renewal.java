package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.merge.RecordIds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published of a paper now.
 *
 * @param component what it was made of
 * @param publicId the id of its founding sighting; null where the paper is withdrawn
 * @param now to be written in place of all that was published of it before
 * @param redirected ids of which readers have to hear that they lead to this paper, or nowhere any more
 */
record Renewal(Component component, @Nullable UUID publicId, Published now, List<UUID> redirected) {

    /**
     * What there is to publish; nothing where that is what was published, since a mark may come after its change was seen.
     *
     * @param again whether to publish it in any case
     */
    static Optional<Renewal> of(Component component, Documents documents, boolean again) {
        var renewal = component.isWithdrawn() ? withdrawn(component) : shown(component, documents, again);
        var unheardOf = component.before().isEmpty() && component.isWithdrawn();
        return unheardOf || (!again && component.before().equals(List.of(renewal.now())))
                ? Optional.empty()
                : Optional.of(renewal);
    }

    /** How many versions of the catalogue it takes. */
    int messages() {
        return (publicId == null ? 0 : 1) + redirected.size();
    }

    private static Renewal withdrawn(Component component) {
        var ids = component.ids();
        return new Renewal(component, null, Published.withdrawn(component.root(), ids), ids);
    }

    private static Renewal shown(Component component, Documents documents, boolean again) {
        var paper = component.paper();
        var publicId = RecordIds.uuid(paper.id());
        var now = new Published(
                component.root(),
                publicId,
                component.formerIds(publicId),
                component.fields().foundingDump(),
                component.fields().dumps(),
                documents.paper(paper),
                documents.keys(component.fields().keys()),
                documents.origins(component.fields()));
        return new Renewal(component, publicId, now, again ? now.formerIds() : component.toBeRedirected(publicId));
    }
}
