package io.broadsheet.ingest.format.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of identifiers, each with its own form and the addresses that contain it. */
public enum Kind {
    ARXIV(
            "(?:arxiv:\\s*)?((?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,3})?)",
            "(?:arxiv\\.org/(?:abs|pdf|html|format|e-print)|huggingface\\.co/papers)/"
                    + "((?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,3})?)(?:\\.pdf)?"),
    DOI("(?:doi:\\s*)?(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>]+)", "doi\\.org/(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\"<>?#]+)"),
    ACL(
            "([a-z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z][a-z0-9_]*-[a-z0-9_]+\\.\\d+)",
            "(?:aclanthology\\.org|aclweb\\.org/anthology)/"
                    + "([a-z]\\d{2}-\\d{4,5}|\\d{4}\\.[a-z][a-z0-9_]*-[a-z0-9_]+\\.\\d+)(?:\\.pdf)?/?"),
    PMID(
            "(?:pmid:?\\s*)?(\\d{1,9})(?:\\.0)?",
            "(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d{1,9})/?"),
    PMC("(PMC\\d{1,9})", "ncbi\\.nlm\\.nih\\.gov/(?:pmc/)?articles/(PMC\\d{1,9})/?"),
    OPENREVIEW("([\\w-]{6,32})", "openreview\\.net/(?:forum|pdf|attachment)\\?id=([\\w-]{6,32})(?:&.*)?"),
    S2("([0-9a-f]{40}|\\d{1,12})", "semanticscholar\\.org/(?:paper|p)/(?:[^/\\s]+/)?([0-9a-f]{40})"),
    CORPUSID("(?:CorpusId:)?(\\d{1,12})", "semanticscholar\\.org/CorpusID:(\\d{1,12})"),
    OPENALEX("(W\\d{2,12})", "openalex\\.org/(?:works/)?(W\\d{2,12})");

    private static final int LONGEST = 500;

    private final Pattern form;
    private final Pattern address;

    Kind(String form, String address) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        this.address = Pattern.compile("(?:https?://)?(?:[a-z0-9]+\\.)*?" + address, Pattern.CASE_INSENSITIVE);
    }

    /** As it stands in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The identifier of this kind that a field or an address is, without prefix and address; of several the first; null
     * where it is none.
     */
    public @Nullable String of(@Nullable String text) {
        String found = match(form, text);
        if (found == null) {
            found = fromAddress(text);
        }
        return found == null ? match(form, firstWord(text)) : found;
    }

    /** The identifier of this kind in an address; null for all other text. */
    @Nullable
    String fromAddress(@Nullable String text) {
        return match(address, text);
    }

    private @Nullable String match(Pattern pattern, @Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Matcher matcher = pattern.matcher(text.strip());
        return matcher.matches() ? withoutPunctuation(matcher.group(1)) : null;
    }

    private static @Nullable String firstWord(@Nullable String text) {
        return text == null || text.length() > LONGEST ? null : text.strip().split("\\s", 2)[0];
    }

    private static String withoutPunctuation(String id) {
        int end = id.length();
        while (end > 1 && ".,;".indexOf(id.charAt(end - 1)) >= 0) {
            end--;
        }
        return id.substring(0, end);
    }
}
