package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.Position;
import java.util.ArrayList;
import java.util.List;

/** An element that is open where the document is being read. */
final class Open {
    private final Tag tag;
    private final Position position;
    private final List<Node> contexts = new ArrayList<>();
    private boolean used;

    Open(Tag tag, Position position) {
        this.tag = tag;
        this.position = position;
    }

    Tag tag() {
        return tag;
    }

    Position position() {
        return position;
    }

    /** Remembers what the element says of its records. The last of each name counts. */
    void keep(Node context) {
        contexts.removeIf(kept -> kept.name().equals(context.name()));
        contexts.add(context);
    }

    void use() {
        used = true;
    }

    /** Whether it says something, but of no record. */
    boolean isUnused() {
        return !used && !contexts.isEmpty();
    }

    /** With what was kept of it. */
    Node node() {
        return new Node(tag.local(), tag.attributes(), List.copyOf(contexts));
    }
}
