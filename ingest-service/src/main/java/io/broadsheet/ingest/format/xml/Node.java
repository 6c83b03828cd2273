package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Prose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it. Asked for what it has not, it gives nothing; it never fails.
 *
 * @param name without prefix
 * @param attributes by their names without prefix
 */
record Node(String name, Map<String, String> attributes, List<? extends Content> content) implements Content {
    static final Node NONE = new Node("", Map.of(), List.of());

    boolean exists() {
        return !name.isEmpty();
    }

    /** The elements in it. */
    Stream<Node> children() {
        return content.stream().filter(Node.class::isInstance).map(Node.class::cast);
    }

    Stream<Node> children(String child) {
        return children().filter(each -> each.name.equals(child));
    }

    Node child(String child) {
        return children(child).findFirst().orElse(NONE);
    }

    /** The first that is found by going from child to child. */
    Node at(String... path) {
        return all(path).findFirst().orElse(NONE);
    }

    /** All that are found by going from child to child. */
    Stream<Node> all(String... path) {
        Stream<Node> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(each -> each.children(step));
        }
        return found;
    }

    /** Those of this name at any depth, in the order of the document. */
    Stream<Node> within(String descendant) {
        return children()
                .flatMap(each -> Stream.concat(
                        each.name.equals(descendant) ? Stream.of(each) : Stream.empty(), each.within(descendant)));
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    /** All its text as it stands there. */
    String raw() {
        StringBuilder text = new StringBuilder();
        addTo(text);
        return text.toString();
    }

    private void addTo(StringBuilder text) {
        for (Content each : content) {
            switch (each) {
                case Words(String words) -> text.append(words);
                case Node node -> node.addTo(text);
            }
        }
    }

    /** All its text on one line; null where that is blank. */
    @Nullable
    String text() {
        String line = Prose.oneLine(raw());
        return line.isEmpty() ? null : line;
    }

    /** The text of a child. */
    @Nullable
    String text(String child) {
        return children(child)
                .map(Node::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The texts of all that are found by going from child to child. */
    List<String> texts(String... path) {
        return all(path).map(Node::text).filter(Objects::nonNull).toList();
    }
}
