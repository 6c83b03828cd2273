package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.TextEncoding;
import io.broadsheet.ingest.format.text.Units;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements at the beginning of a document.
 *
 * @param root the first element, without prefix
 * @param names of all elements, without prefixes, in order of first appearance
 * @param text the beginning itself
 */
record XmlSample(String root, Set<String> names, String text) {
    private static final Pattern START =
            Pattern.compile("<(?:\\?xml|!--|!DOCTYPE|[A-Za-z_])", Pattern.CASE_INSENSITIVE);
    private static final int MOST_NAMES = 500;

    static boolean isXml(Head head) {
        return START.matcher(head.text()).lookingAt();
    }

    static XmlSample of(Head head) {
        String text = head.text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> names = new LinkedHashSet<>();
        try {
            Tags tags = new Tags(new Units(new ByteArrayInputStream(bytes), TextEncoding.UTF_8, 1));
            while (tags.skipText()) {
                Tag tag = tags.next("");
                if ((tag.kind() == Tag.Kind.START || tag.kind() == Tag.Kind.EMPTY) && names.size() < MOST_NAMES) {
                    names.add(tag.local());
                }
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new XmlSample(names.stream().findFirst().orElse(""), names, text);
    }

    boolean has(String... all) {
        return names.containsAll(List.of(all));
    }

    boolean hasAny(String... any) {
        return List.of(any).stream().anyMatch(names::contains);
    }

    boolean says(String words) {
        return text.contains(words);
    }
}
