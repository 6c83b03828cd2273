package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.Formats.Detection;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.json.JsonFormats;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The JSON from which a page was made and which it still contains, as the pages of the hub do. */
final class EmbeddedPapers implements Reading {
    private static final double SURE = 0.6;
    private static final int SHORTEST = 100;
    private static final Pattern LIST = Pattern.compile("\"(?:dailyPapers|papers)\"\\s*:\\s*(\\[)\\s*\\{");

    private final Formats formats = new Formats(JsonFormats.all().stream()
            .filter(format -> !format.source().equals("other"))
            .toList());

    @Override
    public boolean read(HtmlPage page, RecordSink sink) {
        return page.select("[data-props], script[type=application/json]")
                .anyMatch(element ->
                        texts(element).anyMatch(json -> read(element, json.getBytes(StandardCharsets.UTF_8), sink)));
    }

    /** The list of papers in it, or all of it. */
    private static Stream<String> texts(Element element) {
        String json = element.hasAttr("data-props") ? element.attr("data-props") : element.data();
        Matcher list = LIST.matcher(json);
        if (json.length() < SHORTEST) {
            return Stream.empty();
        }
        return Stream.of(list.find() ? list(json, list.end(1) - 1) : json);
    }

    /** From the bracket to the one that closes it. */
    private static String list(String json, int from) {
        int depth = 0;
        boolean inText = false;
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText && c == '\\') {
                i++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
            }
            if (depth == 0) {
                return json.substring(from, i + 1);
            }
        }
        return json.substring(from);
    }

    private boolean read(Element element, byte[] json, RecordSink sink) {
        byte[] first = Arrays.copyOf(json, Math.min(json.length, Head.SIZE));
        Head head = new Head(first, TextEncoding.UTF_8);
        Optional<DumpFormat> format =
                formats.detect(head).filter(found -> found.confidence() >= SURE).map(Detection::format);
        format.ifPresent(
                found -> parse(found, new DumpInput(head, new ByteArrayInputStream(json), json.length), element, sink));
        return format.isPresent();
    }

    private static void parse(DumpFormat format, DumpInput input, Element element, RecordSink sink) {
        try {
            format.parse(input, new Placed(sink, position -> HtmlPage.position(element)));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
