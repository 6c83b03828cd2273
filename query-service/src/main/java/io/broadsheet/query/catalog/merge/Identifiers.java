package io.broadsheet.query.catalog.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people know a paper by, as the dedup keys it may have. */
public final class Identifiers {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:arxiv|doi):\\s*|https?://(?:(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|(?:dx\\.)?doi\\.org/|huggingface\\.co/papers/))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARXIV = Pattern.compile(
            "(?:10\\.48550/arxiv\\.)?(?:(\\d{4}\\.\\d{4,5})|([a-z-]+)(?:\\.[a-z]{2})?/(\\d{7}))(?:v\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private Identifiers() {}

    /** Reads an arXiv id, with or without its version, or a DOI, also behind its prefix or in its link; none for anything else. */
    public static List<DedupKey> keys(String text) {
        var bare = PREFIX.matcher(text.strip()).replaceFirst("");
        var keys = new ArrayList<DedupKey>();
        var arxiv = ARXIV.matcher(bare);
        if (arxiv.matches()) {
            keys.add(new DedupKey("arxiv", arxivId(arxiv), true));
        }
        if (DOI.matcher(bare).matches()) {
            keys.add(new DedupKey("doi", bare.toLowerCase(Locale.ROOT), true));
        }
        return keys;
    }

    // as enrich-service writes them: without version, and old ones without subject class
    private static String arxivId(MatchResult id) {
        var modern = id.group(1);
        return modern != null ? modern : id.group(2).toLowerCase(Locale.ROOT) + "/" + id.group(3);
    }
}
