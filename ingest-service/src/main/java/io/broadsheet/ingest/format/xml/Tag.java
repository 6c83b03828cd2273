package io.broadsheet.ingest.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between {@code <} and {@code >}.
 *
 * @param name with its prefix; empty for what is neither start nor end of an element
 * @param text between the angle brackets, the beginning of a long one
 */
record Tag(Kind kind, String name, String text) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s([^\\s=\"'/<>]{1,80})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** What a tag does. */
    enum Kind {
        START,
        END,
        EMPTY,
        /** A comment, a declaration, an instruction, or text that only looks like a tag. */
        OTHER
    }

    static Tag other() {
        return new Tag(Kind.OTHER, "", "");
    }

    /** Its name without prefix. */
    String local() {
        return local(name);
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** By their names without prefix; declarations of namespaces are not told apart. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.putIfAbsent(local(attribute.group(1)), value);
        }
        return attributes;
    }
}
