package io.broadsheet.query.feed.format;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.feed.format.Reference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Papers as entries of BibTeX, in UTF-8: {@code @inproceedings} and {@code @article} by the venue, {@code @misc} without one; preprints
 * with {@code eprint} and {@code archivePrefix}.
 */
public final class Bibtex {

    private static final Pattern SEVERAL_NAMES = Pattern.compile("(?i)(?:.* )?(and|others)(?: .*)?");

    private Bibtex() {}

    /** One entry with an empty line behind it. */
    public static String entry(Paper paper) {
        var reference = new Reference(paper);
        var fields = fields(reference).entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n"));
        return "@" + type(reference.kind()) + "{" + BibtexKey.of(reference) + ",\n" + fields + "\n}\n\n";
    }

    /** What the entry is cited by. */
    public static String key(Paper paper) {
        return BibtexKey.of(new Reference(paper));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "article";
            case CONFERENCE -> "inproceedings";
            case PREPRINT, OTHER -> "misc";
        };
    }

    private static Map<String, String> fields(Reference reference) {
        var arxiv = reference.identifier("arxiv").orElse("");
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", BibtexText.of(reference.title()));
        fields.put("author", authors(reference.authorNames()));
        fields.put(reference.kind() == Kind.CONFERENCE ? "booktitle" : "journal", BibtexText.of(reference.venue()));
        fields.put("year", reference.year());
        fields.put("eprint", BibtexText.verbatim(arxiv));
        fields.put("archivePrefix", arxiv.isEmpty() ? "" : "arXiv");
        fields.put("doi", BibtexText.verbatim(reference.identifier("doi").orElse("")));
        fields.put("pmid", BibtexText.verbatim(reference.identifier("pmid").orElse("")));
        fields.put("url", BibtexText.verbatim(reference.url().orElse("")));
        fields.put("keywords", BibtexText.of(String.join(", ", reference.keywords())));
        fields.put("abstract", BibtexText.of(reference.abstractText()));
        return fields;
    }

    private static String authors(List<String> names) {
        return names.stream().map(Bibtex::author).collect(Collectors.joining(" and "));
    }

    /** A name that BibTeX would take for several, or cut wrongly, stands in braces as a whole. */
    private static String author(String name) {
        var person = PersonName.of(name);
        var isWhole = SEVERAL_NAMES.matcher(name).matches()
                || (person.given().isEmpty() && name.contains(" "))
                || person.given().contains(",");
        if (isWhole) {
            return "{" + BibtexText.of(name) + "}";
        }
        return person.suffix().isEmpty()
                ? BibtexText.of(name)
                : BibtexText.of(person.family() + ", " + person.suffix() + ", " + person.given());
    }
}
