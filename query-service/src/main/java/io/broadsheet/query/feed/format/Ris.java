package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.feed.format.Reference.Kind;

/** Papers as records of RIS, in UTF-8: every value is one line, so that none can be taken for the next tag. */
public final class Ris {

    private static final String END_OF_LINE = "\r\n";

    private final StringBuilder record = new StringBuilder();

    private Ris() {}

    /** One record with an empty line behind it. */
    public static String entry(Paper paper) {
        return new Ris().write(new Reference(paper));
    }

    private String write(Reference reference) {
        add("TY", type(reference.kind()));
        add("ID", reference.paper().id());
        add("TI", reference.title());
        reference.authors().forEach(author -> add("AU", author(author)));
        add("T2", reference.venue());
        add("PY", reference.year());
        reference.publishedOn().ifPresent(day -> add("DA", day.replace('-', '/')));
        add("AB", reference.abstractText());
        reference.keywords().forEach(keyword -> add("KW", keyword));
        reference.identifier("doi").ifPresent(doi -> add("DO", doi));
        reference.identifier("arxiv").ifPresent(arxiv -> add("AN", "arXiv:" + arxiv));
        reference.url().ifPresent(url -> add("UR", url));
        add(
                "LA",
                reference.paper().language().equals("und")
                        ? ""
                        : PlainText.line(reference.paper().language()));
        return record.append("ER  - ").append(END_OF_LINE).append(END_OF_LINE).toString();
    }

    private void add(String tag, String value) {
        if (!value.isEmpty()) {
            record.append(tag).append("  - ").append(value).append(END_OF_LINE);
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "JOUR";
            case CONFERENCE -> "CPAPER";
            case PREPRINT -> "UNPB";
            case OTHER -> "GEN";
        };
    }

    private static String author(PersonName name) {
        var given = name.given().isEmpty() ? "" : ", " + name.given();
        return name.family() + given + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
    }
}
