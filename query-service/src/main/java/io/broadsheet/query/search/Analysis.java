package io.broadsheet.query.search;

import java.util.List;

/**
 * How a text becomes terms, by the names that Lucene's and OpenSearch's factories share.
 *
 * <p>The tokenizer follows Unicode's word boundaries (UAX #29): any script, single characters for Han and Kana.
 */
public enum Analysis {
    /** The words as written, but for case and accents. */
    EXACT,
    /** Their English stems; words of other languages pass nearly unchanged. */
    STEMMED;

    public static final String TOKENIZER = "standard";

    /** What each token passes, in order. */
    public List<String> filters() {
        return switch (this) {
            case EXACT -> List.of("lowercase", "asciifolding");
            case STEMMED -> List.of("englishPossessive", "lowercase", "asciifolding", "porterStem");
        };
    }
}
