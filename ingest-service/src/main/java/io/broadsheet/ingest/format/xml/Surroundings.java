package io.broadsheet.ingest.format.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The elements around a record.
 *
 * @param open from the document's root inwards
 */
record Surroundings(List<Open> open) {

    /** The attribute of the nearest element of that name. */
    @Nullable
    String attribute(String element, String attribute) {
        return open.reversed().stream()
                .filter(each -> each.tag().local().equals(element))
                .map(each -> each.tag().attributes().get(attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The nearest context of that name. */
    Node context(String name) {
        return open.reversed().stream()
                .map(each -> each.node().child(name))
                .filter(Node::exists)
                .findFirst()
                .orElse(Node.NONE);
    }
}
