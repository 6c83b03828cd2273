package io.broadsheet.kubernetes.invariant;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;

/** One field of one object changed or left out. */
final class Breach {
    private Breach() {}

    static Arguments put(Invariant invariant, String object, String at, String field, Object value, String told) {
        Consumer<ObjectNode> breach = whole -> ((ObjectNode) whole.requiredAt(at)).putPOJO(field, value);
        return argumentSet(
                object + " with " + field + " " + value + ", told: " + told, invariant, object, reread(breach), told);
    }

    static Arguments remove(Invariant invariant, String object, String at, String field, String told) {
        Consumer<ObjectNode> breach = whole -> ((ObjectNode) whole.requiredAt(at)).remove(field);
        return argumentSet(
                object + " without " + at + "/" + field + ", told: " + told, invariant, object, breach, told);
    }

    /** A value that was put in is then one as if it had been read. */
    private static Consumer<ObjectNode> reread(Consumer<ObjectNode> breach) {
        return whole -> {
            breach.accept(whole);
            JsonNode read = new ObjectMapper().valueToTree(whole);
            whole.setAll((ObjectNode) read);
        };
    }
}
