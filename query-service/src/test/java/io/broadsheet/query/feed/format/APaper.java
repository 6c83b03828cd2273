package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.TagName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper with what documents show of one. */
final class APaper {

    static final String ID = "26d89932a9ee7351c45abaa6fb3f1d8b";

    /** Everything that means something to one of the formats, and characters that few can hold. */
    static final String HOSTILE =
            "=1+1 & \"quoted\" 'single' <b>bold</b> ]]> {open }shut} \\cmd% $x_1^2$ #tag ~ @article{x,\r\nER  - \r\nTY  - JOUR\u0000\u0007\u001b\u0085\u2028 ends \uD83D\uDE00 \uFFFE\uD800 und \u05d0\u05d1";

    private String id = ID;
    private final String title;
    private @Nullable String text = "We keep a ledger.";
    private List<String> authors = List.of();
    private Map<String, String> identifiers = Map.of();
    private @Nullable String venue;
    private @Nullable LocalDate listedOn;
    private @Nullable String publishedAt;
    private List<Paper.Link> links = List.of();
    private List<Paper.Tag> tags = List.of();

    private APaper(String title) {
        this.title = title;
    }

    static APaper titled(String title) {
        return new APaper(title);
    }

    /** With hostile text wherever there is text. */
    static Paper hostile() {
        return titled(HOSTILE)
                .saying(HOSTILE)
                .by(HOSTILE, "Ada and Bob", "others", "", ",")
                .knownAs(Map.of("doi", "10.5555/a_b<c>{d}", "arxiv", "2607.1 {\n"))
                .in(HOSTILE)
                .publishedAt(HOSTILE)
                .linkedTo("javascript:alert(1)", "https://example.org/a b", "https://example.org/ä?x=1&y=2", HOSTILE)
                .tagged(HOSTILE, "", "Fine, thanks")
                .paper();
    }

    APaper id(String other) {
        id = other;
        return this;
    }

    APaper saying(@Nullable String other) {
        text = other;
        return this;
    }

    APaper by(String... names) {
        authors = List.of(names);
        return this;
    }

    APaper knownAs(Map<String, String> others) {
        identifiers = others;
        return this;
    }

    APaper in(@Nullable String other) {
        venue = other;
        return this;
    }

    APaper listedOn(String date) {
        listedOn = LocalDate.parse(date);
        return this;
    }

    APaper publishedAt(String date) {
        publishedAt = date;
        return this;
    }

    APaper linkedTo(String... urls) {
        links = Stream.of(urls).map(url -> new Paper.Link(url, "paper")).toList();
        return this;
    }

    APaper tagged(String... labels) {
        tags = Stream.of(labels)
                .map(label -> new Paper.Tag(TagName.folded(label), label, "task", "vocabulary", 1, List.of(), "1"))
                .toList();
        return this;
    }

    Paper paper() {
        return new Paper(
                id,
                title,
                text,
                authors.stream().map(Paper.Author::new).toList(),
                identifiers,
                LocalDate.of(2026, 7, 29),
                listedOn,
                publishedAt,
                venue,
                "en",
                List.of("daily-papers"),
                links,
                tags,
                2);
    }
}
