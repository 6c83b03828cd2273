package io.broadsheet.ingest.format.value;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record in the making. Of a field that is offered several times the first usable value stays; lists grow, each value once. */
public final class Draft {
    /** What exporters write where there is no abstract. */
    private static final Pattern NO_ABSTRACT = Pattern.compile(
            "[\\[(]?(?:no abstract(?: is)?(?: available)?|abstract(?: is)? (?:not |un)available|n/a|null|none|nan)\\.?[])]?\\.?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]{1,2040}", Pattern.CASE_INSENSITIVE);

    private @Nullable String title;
    private @Nullable String abstractText;
    private @Nullable String publishedAt;
    private @Nullable String venue;
    private @Nullable String comment;
    private @Nullable String licence;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();

    /** Unwrapped to one line. */
    public Draft title(@Nullable String text) {
        title = first(title, text == null ? null : Prose.oneLine(text));
        return this;
    }

    /** The title with its subtitle, unless it ends with that already. */
    public Draft title(@Nullable String main, @Nullable String subtitle) {
        if (main == null || subtitle == null) {
            return title(main);
        }
        String line = Prose.oneLine(main);
        String sub = Prose.oneLine(subtitle);
        boolean whole = line.isEmpty() || line.regionMatches(true, line.length() - sub.length(), sub, 0, sub.length());
        return title(whole ? line : line + (line.endsWith(":") ? " " : ": ") + sub);
    }

    /** Unwrapped to paragraphs; words that only say that there is none are none. */
    public Draft abstractText(@Nullable String text) {
        String paragraphs = text == null ? "" : Prose.paragraphs(text);
        if (!NO_ABSTRACT.matcher(paragraphs).matches()) {
            abstractText = first(abstractText, paragraphs);
        }
        return this;
    }

    public Draft authors(Collection<String> names) {
        if (authors.isEmpty()) {
            addLines(authors, names);
        }
        return this;
    }

    /** Kept only if it is one of its kind. */
    public Draft identifier(Kind kind, @Nullable String text) {
        String id = kind.of(text);
        if (id != null) {
            identifiers.putIfAbsent(kind.code(), id);
        }
        return this;
    }

    /** An identifier of a kind that its own form tells. */
    public Draft identifierOfAnyKind(@Nullable String text) {
        for (Kind kind : List.of(Kind.ARXIV, Kind.DOI, Kind.ACL, Kind.PMC)) {
            identifier(kind, text);
        }
        if (text != null && text.length() == 40) {
            identifier(Kind.S2, text);
        }
        return identifier(Kind.OPENALEX, text).identifiersOf(text);
    }

    /** Any date that {@link Dates} knows. */
    public Draft publishedAt(@Nullable String date) {
        publishedAt = first(publishedAt, Dates.iso(date));
        return this;
    }

    public Draft venue(@Nullable String name) {
        venue = first(venue, name == null ? null : Prose.oneLine(name));
        return this;
    }

    public Draft categories(Collection<String> names) {
        addLines(categories, names);
        return this;
    }

    public Draft keywords(Collection<String> words) {
        addLines(keywords, words);
        return this;
    }

    /** Kept only if it is the whole address of something on the web. */
    public Draft link(@Nullable String address) {
        if (address != null && LINK.matcher(address).matches()) {
            links.add(address);
        }
        return this;
    }

    /** The address of the paper itself: a link, and often an identifier. */
    public Draft address(@Nullable String address) {
        return link(address).identifiersOf(address);
    }

    public Draft comment(@Nullable String text) {
        comment = first(comment, text == null ? null : Prose.oneLine(text));
        return this;
    }

    public Draft licence(@Nullable String text) {
        licence = first(licence, text == null ? null : Prose.oneLine(text));
        return this;
    }

    /** The finished record; null where it has no title. */
    public @Nullable DumpRecord at(Position position) {
        if (title == null) {
            return null;
        }
        return new DumpRecord(
                position,
                title,
                abstractText,
                List.copyOf(authors),
                Collections.unmodifiableMap(identifiers),
                publishedAt,
                venue,
                List.copyOf(categories),
                List.copyOf(keywords),
                List.copyOf(links),
                comment,
                licence);
    }

    private Draft identifiersOf(@Nullable String address) {
        for (Kind kind : Kind.values()) {
            String id = kind.fromAddress(address);
            if (id != null) {
                identifiers.putIfAbsent(kind.code(), id);
            }
        }
        return this;
    }

    private static @Nullable String first(@Nullable String present, @Nullable String offered) {
        return present != null || offered == null || offered.isEmpty() ? present : offered;
    }

    private static void addLines(Set<String> set, Collection<String> texts) {
        texts.stream().map(Prose::oneLine).filter(line -> !line.isEmpty()).forEach(set::add);
    }
}
