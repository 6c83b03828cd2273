package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.clean.TextCleaner;
import io.broadsheet.enrich.clean.link.LinkFinder;
import io.broadsheet.enrich.clean.link.Mirrors;
import io.broadsheet.enrich.identity.Identifiers;
import io.broadsheet.enrich.identity.Identity;
import io.broadsheet.enrich.tag.Languages;
import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of one record: the same event for the same record, always. May be used by several threads. */
final class Enricher {

    /** Raised whenever cleaning, links, keys or tagging change what comes out. */
    static final int VERSION = 5;

    private final Mirrors mirrors;
    private final LinkFinder links;
    private final Tagger tagger;
    private final Vocabulary vocabulary;

    Enricher(Mirrors mirrors, Vocabulary vocabulary) {
        this.mirrors = mirrors;
        this.links = new LinkFinder(mirrors);
        this.tagger = new Tagger(vocabulary);
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** @throws PoisonException if nothing of the title is left after cleaning */
    PaperEnriched enrich(PaperParsed parsed) {
        String title = clean(parsed.title());
        if (title.isEmpty()) {
            throw new PoisonException(
                    "empty-title",
                    "Nothing readable is left of the title after cleaning; correct it and drop the file again.");
        }
        String text = clean(Objects.requireNonNullElse(parsed.abstractText(), ""));
        String comment = cleanOrNull(parsed.comment());
        Map<String, String> identifiers = Identifiers.normalise(parsed.identifiers(), parsed.links());
        List<PaperEnriched.Author> authors = authors(parsed.authors());
        String publishedAt = cleanOrNull(parsed.publishedAt());
        @Nullable List<String> categories = cleanAll(parsed.categories());
        @Nullable List<String> keywords = cleanAll(parsed.keywords());
        Identity identity = Identity.of(
                title,
                text,
                authors.stream().map(PaperEnriched.Author::name).toList(),
                identifiers,
                PublicationYear.of(publishedAt));
        return new PaperEnriched(
                parsed.recordId(),
                parsed.dumpId(),
                parsed.place(),
                parsed.format(),
                parsed.version(),
                VERSION,
                vocabulary.version(),
                parsed.source(),
                parsed.receivedAt(),
                parsed.listedOn(),
                parsed.day(),
                title,
                text.isEmpty() ? null : text,
                authors,
                identifiers,
                publishedAt,
                cleanOrNull(parsed.venue()),
                categories,
                keywords,
                comment,
                cleanOrNull(parsed.licence()),
                Languages.of(title + "\n" + text),
                links.find(texts(title, text, comment), parsed.links()),
                tagger.tag(new TaggedText(title, text, orNone(keywords), orNone(categories))),
                identity.keys(),
                identity.fingerprint());
    }

    private static List<String> texts(String title, String text, @Nullable String comment) {
        return comment == null ? List.of(title, text) : List.of(title, text, comment);
    }

    private String clean(String raw) {
        return mirrors.map(TextCleaner.clean(raw));
    }

    private @Nullable String cleanOrNull(@Nullable String raw) {
        String clean = raw == null ? "" : clean(raw);
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable List<String> cleanAll(@Nullable List<String> raw) {
        return raw == null
                ? null
                : raw.stream()
                        .flatMap(Stream::ofNullable)
                        .map(TextCleaner::clean)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private static List<String> orNone(@Nullable List<String> items) {
        return items == null ? List.of() : items;
    }

    private static List<PaperEnriched.Author> authors(List<PaperParsed.Author> authors) {
        return authors.stream()
                .map(PaperParsed.Author::name)
                .flatMap(Stream::ofNullable)
                .map(TextCleaner::clean)
                .filter(name -> !name.isEmpty())
                .map(PaperEnriched.Author::new)
                .toList();
    }
}
