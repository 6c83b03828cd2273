package io.broadsheet.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the abstract on a page of one paper. */
final class Abstracts {
    private static final int SHORTEST = 60;
    private static final int SHORTEST_DESCRIPTION = 200;
    private static final int MOST_PARTS = 40;
    private static final int MOST_HEADINGS = 8;
    private static final Pattern HEADING =
            Pattern.compile("(?i)\\s*(?:abstract|summary|zusammenfassung|résumé|resumen)\\s*:?\\s*");
    private static final Pattern LABEL = Pattern.compile("(?i)^\\s*abstract\\s*[:.—–-]?\\s*");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final String MARKED =
            "blockquote.abstract, [itemprop=abstract], section.abstract, div.abstract, p.abstract,"
                    + " #abstract, #Abs1-content, [class*=abstract-content], [class*=abstract-text], [class*=abstractSection]";

    private Abstracts() {}

    /** The text below a heading that says so, or else in an element that is named so. */
    static @Nullable String on(HtmlPage page) {
        return Stream.concat(
                        page.select(HEADINGS + ", dt, strong, b, span.h2, span.label")
                                .filter(element ->
                                        HEADING.matcher(element.text()).matches())
                                .limit(MOST_HEADINGS)
                                .map(Abstracts::below),
                        page.select(MARKED).limit(MOST_HEADINGS).map(Abstracts::within))
                .filter(Objects::nonNull)
                .filter(text -> text.length() >= SHORTEST)
                .findFirst()
                .orElse(null);
    }

    /** Whether a description says all and is not cut for search engines. */
    static boolean isWhole(String description) {
        return description.length() >= SHORTEST_DESCRIPTION
                && !description.endsWith("...")
                && !description.endsWith("…");
    }

    /** Up to the next heading; where nothing stands beside the heading, beside what contains it. */
    private static @Nullable String below(Element heading) {
        List<String> parts = new ArrayList<>();
        Element from = heading;
        for (int level = 0; level < 3 && from != null && parts.isEmpty(); level++) {
            Element next = from.nextElementSibling();
            for (int i = 0; i < MOST_PARTS && next != null && !next.is(HEADINGS); i++) {
                parts.addAll(paragraphs(next));
                next = next.nextElementSibling();
            }
            from = from.parent();
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private static @Nullable String within(Element element) {
        String text = String.join("\n\n", paragraphs(element));
        return text.isEmpty() ? null : LABEL.matcher(text).replaceFirst("");
    }

    private static List<String> paragraphs(Element element) {
        List<Element> inner = element.select("p");
        Stream<Element> parts = inner.isEmpty() ? Stream.of(element) : inner.stream();
        return parts.map(HtmlPage::text)
                .filter(text -> !text.isEmpty() && !HEADING.matcher(text).matches())
                .toList();
    }
}
