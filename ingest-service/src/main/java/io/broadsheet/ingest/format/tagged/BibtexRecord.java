package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.value.Dates;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields of a BibTeX or biblatex entry mean. */
final class BibtexRecord {
    private static final String ARXIV_ID = "((?:\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,3})?)";
    private static final Pattern ARXIV =
            Pattern.compile("(?i)(?:arxiv:\\s?|abs/|arxiv preprint )" + ARXIV_ID + "(?!\\d)");
    private static final Pattern ARXIV_NOTE =
            Pattern.compile("(?i)arxiv(?:\\.org)?(?: preprint)?[:/ ]\\s?" + ARXIV_ID + "(?:\\s*\\[[\\w.-]+])?\\.?");
    private static final String INITIALS_FIRST = "(?:\\p{Lu}\\.?[ -]?){1,3} \\p{Lu}[\\p{L}' -]+";
    private static final Pattern COMMA_LIST = Pattern.compile(INITIALS_FIRST + "(?:\\s*,\\s*" + INITIALS_FIRST + ")+");
    private static final int LONGEST_LIST = 300;
    private static final Pattern AND = Pattern.compile("[{}]|(?<!\\s)\\s++(?i:and)\\s++");
    private static final Set<String> WHOLES = Set.of(
            "book", "proceedings", "collection", "mvbook", "mvproceedings", "mvcollection", "booklet", "periodical");
    private static final String[] ADDRESSES = {"url", "ee", "adsurl", "link", "pdf", "eprinturl", "bdsk-url-1"};
    private static final String[] LINKS = {"code", "github", "website", "project", "software", "bdsk-url-2"};

    private BibtexRecord() {}

    static Draft draft(BibtexEntry entry, BibtexEntry parent) {
        Draft draft = new Draft()
                .title(title(entry), text(entry, "subtitle"))
                .abstractText(text(entry, "abstract", "abstractnote", "summary"))
                .authors(authors(entry))
                .publishedAt(date(entry))
                .publishedAt(date(parent))
                .comment(text(entry, "comment", "comments", "note", "addendum", "annote", "annotation"))
                .licence(entry.plain("license", "licence", "copyright", "rights"));
        venues(entry, parent).forEach(draft::venue);
        entry.texts("keywords", "keyword", "author_keywords", "keywords-plus", "mesh", "tags")
                .map(Latex::plain)
                .map(Words::split)
                .forEach(draft::keywords);
        entry.texts(
                        "primaryclass",
                        "eprintclass",
                        "categories",
                        "subject",
                        "subjects",
                        "subject-category",
                        "research-areas",
                        "web-of-science-categories")
                .map(Latex::plain)
                .map(Words::split)
                .forEach(draft::categories);
        identifiers(entry, draft);
        entry.texts(ADDRESSES).map(Latex::plain).forEach(draft::address);
        entry.texts("howpublished").map(Latex::plain).forEach(draft::address);
        entry.texts(LINKS).map(Latex::plain).forEach(draft::link);
        return draft;
    }

    /** Of books, whose title some exporters call that of the book as well. */
    private static @Nullable String title(BibtexEntry entry) {
        String title = text(entry, "title");
        return title == null && WHOLES.contains(entry.type()) ? text(entry, "booktitle", "maintitle") : title;
    }

    private static @Nullable String text(BibtexEntry entry, String... names) {
        String text = entry.text(names);
        return text == null ? null : Latex.withoutProtection(text);
    }

    private static Stream<String> venues(BibtexEntry entry, BibtexEntry parent) {
        Stream<String> own = entry.texts("journal", "journaltitle", "booktitle", "eventtitle");
        Stream<String> inherited = parent.texts("booktitle", "title", "journaltitle", "journal");
        return Stream.of(own, inherited, entry.texts("series", "school", "institution"))
                .flatMap(venues -> venues)
                .map(Latex::withoutProtection);
    }

    /** A range starts with its first day. */
    private static @Nullable String date(BibtexEntry entry) {
        String date = entry.plain("date");
        String first = date == null ? null : date.split("/", 2)[0];
        String iso = Dates.iso(first);
        if (iso == null) {
            String month = Objects.requireNonNullElse(entry.plain("month"), "").replace('~', ' ');
            String day = Objects.requireNonNullElse(entry.plain("day"), "");
            iso = Months.date(entry.plain("year"), month + " " + day);
        }
        return iso == null ? Months.date(first) : iso;
    }

    private static void identifiers(BibtexEntry entry, Draft draft) {
        entry.texts("doi").map(Latex::plain).forEach(doi -> draft.identifier(Kind.DOI, doi));
        eprint(entry, draft);
        draft.identifier(Kind.ARXIV, entry.plain("arxiv", "arxivid", "arxiv-id", "arxiv_id"))
                .identifier(Kind.PMID, entry.plain("pmid", "pubmedid", "pubmed-id", "pubmed"))
                .identifier(Kind.PMC, entry.plain("pmcid", "pmc"))
                .identifier(Kind.OPENALEX, entry.plain("openalex"))
                .identifier(Kind.CORPUSID, entry.plain("corpusid", "s2cid"));
        entry.texts("journal", "volume", "howpublished", "number")
                .map(Latex::plain)
                .map(ARXIV::matcher)
                .filter(Matcher::find)
                .forEach(matcher -> draft.identifier(Kind.ARXIV, matcher.group(1)));
        entry.texts("note", "annote", "journal", "howpublished")
                .map(Latex::plain)
                .map(ARXIV_NOTE::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> draft.identifier(Kind.ARXIV, matcher.group(1)));
    }

    /** Of arXiv unless it says of something else. */
    private static void eprint(BibtexEntry entry, Draft draft) {
        String eprint = entry.plain("eprint");
        String archive = Objects.requireNonNullElse(entry.plain("eprinttype", "archiveprefix"), "arxiv");
        switch (archive.toLowerCase(Locale.ROOT)) {
            case "pubmed", "medline", "pmid" -> draft.identifier(Kind.PMID, eprint);
            case "pmc", "pmcid" -> draft.identifier(Kind.PMC, eprint);
            case "doi" -> draft.identifier(Kind.DOI, eprint);
            case "arxiv" -> draft.identifier(Kind.ARXIV, eprint).address(eprint);
            default -> draft.address(eprint);
        }
    }

    /** Separated by {@code and} outside of braces; a name in braces is that of an organisation. */
    private static List<String> authors(BibtexEntry entry) {
        String text = entry.text("author", "authors");
        List<String> authors = new ArrayList<>();
        if (text != null) {
            for (String name : names(text)) {
                if (name.startsWith("{") && name.indexOf('}') == name.length() - 1) {
                    authors.add(Latex.withoutProtection(name));
                } else {
                    authors.addAll(Names.each(people(Latex.withoutProtection(name))));
                }
            }
        }
        return authors;
    }

    /** {@code B Example, S Voorbeeld}: two people, though BibTeX would take it for one. */
    private static Stream<String> people(String name) {
        return name.length() <= LONGEST_LIST && COMMA_LIST.matcher(name).matches()
                ? Stream.of(name.split(","))
                : Stream.of(name);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher and = AND.matcher(text);
        int depth = 0;
        int start = 0;
        while (and.find()) {
            char first = text.charAt(and.start());
            depth += first == '{' ? 1 : first == '}' ? -1 : 0;
            if (first != '{' && first != '}' && depth <= 0) {
                names.add(text.substring(start, and.start()).strip());
                start = and.end();
            }
        }
        names.add(text.substring(start).strip());
        return names;
    }
}
