package io.broadsheet.query.catalog.refresh;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.CanonicalFields;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A root with all that points at it: what was published of it, and what its sightings make of it now. */
final class Component {

    private final UUID root;
    private final CanonicalFields fields = new CanonicalFields();
    private final List<Published> before = new ArrayList<>();
    private int votes;
    private boolean suppressed;

    Component(UUID root) {
        this.root = root;
    }

    UUID root() {
        return root;
    }

    CanonicalFields fields() {
        return fields;
    }

    List<Published> before() {
        return before;
    }

    /** The paper as its sightings and votes make it. */
    Paper paper() {
        return fields.paper().withVotes(votes);
    }

    void voted(int number) {
        votes = number;
    }

    /** Says that people suppressed the paper. */
    void suppress() {
        suppressed = true;
    }

    /** Whether there is nothing to show: no sighting of it counts, or people suppressed it. */
    boolean isWithdrawn() {
        return suppressed || fields.isEmpty();
    }

    /** Rows of papers that became part of this one; the root's own is written over. */
    List<UUID> outdated() {
        return before.stream()
                .map(Published::paper)
                .filter(paper -> !paper.equals(root))
                .toList();
    }

    /** The ids that readers may know and that are not, or not by them, known to lead to {@code publicId}. */
    List<UUID> toBeRedirected(UUID publicId) {
        return before.stream()
                .filter(published -> !publicId.equals(published.publicId()))
                .flatMap(Published::ids)
                .filter(id -> !id.equals(publicId))
                .distinct()
                .sorted()
                .toList();
    }

    List<UUID> formerIds(UUID publicId) {
        return ids().stream().filter(id -> !id.equals(publicId)).toList();
    }

    /** All that readers may know. */
    List<UUID> ids() {
        return before.stream().flatMap(Published::ids).distinct().sorted().toList();
    }
}
