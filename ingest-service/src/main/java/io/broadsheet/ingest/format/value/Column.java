package io.broadsheet.ingest.format.value;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a column or a field of a listing without a fixed schema can mean, told by its name. Case, blanks, accents and
 * punctuation of names do not matter; earlier names win. The day of our own export has no column: it is not when a paper was
 * published.
 */
public enum Column {
    TITLE(
            "title",
            "papertitle",
            "articletitle",
            "documenttitle",
            "worktitle",
            "displayname",
            "titles",
            "titre",
            "titel",
            "titulo",
            "titolo"),
    ABSTRACT(
            "abstract",
            "abstracttext",
            "paperabstract",
            "abstractnote",
            "summary",
            "description",
            "abstracts",
            "summaries",
            "zusammenfassung",
            "resume",
            "resumen",
            "resumo",
            "riassunto"),
    AUTHORS(
            "authorfullnames",
            "fullnames",
            "authors",
            "author",
            "authorlist",
            "authornames",
            "authorstring",
            "creators",
            "creator",
            "authorshipsauthordisplayname",
            "autoren",
            "autor",
            "auteurs",
            "auteur",
            "autores",
            "autori",
            "autore"),
    DATE(
            "publishedat",
            "published",
            "publicationdate",
            "publisheddate",
            "datepublished",
            "firstpublicationdate",
            "pubdate",
            "publishtime",
            "date",
            "submitteddate",
            "submitted",
            "created",
            "createdat",
            "createddate",
            "year",
            "publicationyear",
            "pubyear",
            "updated",
            "updatedat",
            "updatedate",
            "jahr",
            "annee",
            "ano",
            "anno"),
    VENUE(
            "venue",
            "journal",
            "journalname",
            "journaltitle",
            "journalref",
            "publicationvenue",
            "containertitle",
            "booktitle",
            "publicationtitle",
            "sourcetitle",
            "conference",
            "conferencename",
            "proceedings",
            "proceeding",
            "journalbook",
            "primarylocationsourcedisplayname"),
    CATEGORIES(
            "categories",
            "category",
            "primarycategory",
            "subjects",
            "subject",
            "fieldsofstudy",
            "fieldofstudy",
            "primaryarea",
            "topics",
            "terms"),
    KEYWORDS("keywords", "keyword", "authorkeywords", "keyphrases", "tags", "manualtags", "tasks"),
    COMMENT("comment", "comments", "decision"),
    LICENCE("licence", "license", "rights", "licenseurl"),
    ADDRESS(
            "url",
            "urls",
            "link",
            "abs",
            "urlabs",
            "paperurl",
            "entryid",
            "articleurl",
            "landingpageurl",
            "sourceurl",
            "sourceurls",
            "forumurl",
            "pdf",
            "pdfurl",
            "pdflink",
            "urlpdf",
            "downloadurl"),
    LINKS(
            "links",
            "code",
            "codeurl",
            "github",
            "githubrepo",
            "projectpage",
            "project",
            "repository",
            "homepage",
            "website"),
    IDENTIFIERS("identifiers", "externalids", "ids"),
    ID("id", "paperid", "uid", "key", "forum"),
    ARXIV("arxivid", "arxiv", "eprint"),
    DOI("doi", "paperdoi", "doiurl"),
    ACL("aclid", "acl", "anthologyid"),
    PMID("pmid", "pubmedid", "pubmed"),
    PMC("pmcid", "pmc"),
    OPENREVIEW("openreviewid", "openreview"),
    S2("s2id", "s2paperid", "s2", "semanticscholarid"),
    CORPUSID("corpusid", "s2corpusid"),
    OPENALEX("openalexid", "openalex");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            column.names.forEach(name -> BY_NAME.put(name, column));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** What a column of this name means; null where the name is not known. */
    public static @Nullable Column of(String name) {
        return BY_NAME.get(folded(name));
    }

    /** The same record with its fields' names in the one form that {@link #in} looks for. */
    public static Value folded(Value item) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (item instanceof Value.Fields(Map<String, Value> values)) {
            values.forEach((name, value) -> fields.merge(folded(name), value, Column::better));
        }
        return new Value.Fields(fields);
    }

    /** This column's values in a folded record, the most telling name first. */
    public Stream<Value> in(Value folded) {
        return names.stream().map(folded::get).filter(value -> value != Value.Nothing.NOTHING);
    }

    /** The first text of this column in a folded record. */
    public @Nullable String textIn(Value folded) {
        return in(folded)
                .map(value -> value.has("value") ? value.get("value") : value)
                .flatMap(value -> value.texts().stream())
                .findFirst()
                .orElse(null);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Of {@code Title} and {@code title}, the one that says something. */
    private static Value better(Value first, Value second) {
        return first.items().isEmpty() ? second : first;
    }
}
