package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.merge.RecordIds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** What there is to publish; nothing where that is what was published, since a mark may come after its change was seen. */
    static Optional<Renewal> of(Component component, Documents documents) {
        var renewal = component.isWithdrawn() ? withdrawn(component) : shown(component, documents);
        var unheardOf = component.before().isEmpty() && component.isWithdrawn();
        return unheardOf || component.before().equals(List.of(renewal.now())) ? Optional.empty() : Optional.of(renewal);
    }

    /** Of the messages that it takes. */
    Stream<UUID> ids() {
        return Stream.concat(Stream.ofNullable(publicId), redirected.stream());
    }

    private static Renewal withdrawn(Component component) {
        var ids = component.ids();
        return new Renewal(component, null, Published.withdrawn(component.root(), ids), ids);
    }

    private static Renewal shown(Component component, Documents documents) {
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
        return new Renewal(component, publicId, now, component.toBeRedirected(publicId));
    }
}
