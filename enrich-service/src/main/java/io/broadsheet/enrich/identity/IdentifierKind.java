package io.broadsheet.enrich.identity;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The identifiers that tell papers apart, each with the spellings in which it occurs and the one that is kept. */
enum IdentifierKind {
    /** Without its version; old ids without their subject class. */
    ARXIV("(?:https?://)?(?:(?:www\\.|export\\.)?arxiv\\.org/[a-z]+/|huggingface\\.co/papers/|arxiv:\\s*"
            + "|(?:doi:\\s*|(?:https?://)?(?:dx\\.)?doi\\.org/)?10\\.48550/arxiv\\.)?"
            + "(?:(\\d{4}\\.\\d{4,5})|([a-z-]+)(?:\\.[a-z]{2})?/(\\d{7}))(?:v\\d{1,3})?(?:\\.pdf)?(?:\\s*\\[.*)?/?"),

    /** In lower case, without what browsers and styles put before it. */
    DOI("(?:doi:?\\s*)?(?:https?://(?:www\\.|dx\\.)?doi\\.org/)?(10\\.\\d{4,9}(?:/|%2f)[!-~]{1,300}?)[.,;]?"),

    PMID("(?:pmid:?\\s*|https?://(?:pubmed\\.ncbi|www\\.ncbi)\\.nlm\\.nih\\.gov/(?:pubmed/)?)?0*([1-9]\\d{0,8})/?"),

    /** New ids in lower case, old ones in upper. */
    ACL("(?:https?://(?:www\\.)?(?:aclanthology\\.org|aclweb\\.org/anthology)/|(?:https?://doi\\.org/)?10\\.18653/v1/)?"
            + "(?:(\\d{4}\\.[a-z0-9_]+-[a-z0-9_]+\\.\\d{1,5})|([a-z]\\d{2}-\\d{4,5}))(?:\\.pdf)?/?"),

    /** As it is: upper and lower case differ. */
    OPENREVIEW("(?:https?://(?:www\\.)?openreview\\.net/[a-z]+\\?id=)?([A-Za-z0-9_-]{6,24})(?:[&#].*)?"),

    S2("(?:https?://(?:www\\.|api\\.)?semanticscholar\\.org/.*/)?([0-9a-f]{40})|corpusid:\\s*([1-9]\\d{0,11})"),

    OPENALEX("(?:https?://(?:api\\.)?openalex\\.org/(?:works/)?)?(w[1-9]\\d{0,14})");

    private static final int LONGEST = 500;

    private final Pattern spellings;

    IdentifierKind(String spellings) {
        this.spellings = Pattern.compile(spellings, Pattern.CASE_INSENSITIVE);
    }

    /** The kind's name in events. */
    String key() {
        return lower(name());
    }

    /** The one spelling that is kept, or null if {@code written} is no such identifier. */
    @Nullable
    String normalise(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Matcher matcher = spellings.matcher(text);
        return matcher.matches() ? normalForm(matcher) : null;
    }

    private String normalForm(MatchResult id) {
        String first = id.group(1);
        return switch (this) {
            case ARXIV -> first != null ? first : lower(id.group(2)) + "/" + id.group(3);
            case DOI -> lower(first).replace("%2f", "/");
            case ACL -> first != null ? lower(first) : id.group(2).toUpperCase(Locale.ROOT);
            case S2 -> first != null ? lower(first) : "corpusid:" + id.group(2);
            case PMID, OPENREVIEW -> first;
            case OPENALEX -> first.toUpperCase(Locale.ROOT);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
