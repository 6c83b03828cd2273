package io.broadsheet.enrich.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys of a sample of an abstract's sentences. Where sentences were left out or the end was cut, too little is left for
 * bands to meet, but what is left is left whole. The sample is those of smallest hash, so that two abstracts that have
 * sentences in common tend to choose the same.
 */
final class SentenceKeys {

    private static final int SAMPLE = 3;

    /** Shorter ones are phrases of the trade: "Code is available at …". */
    private static final int LETTERS_FROM = 50;

    private SentenceKeys() {}

    static Stream<DedupKey> of(List<FoldedText> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.letters() >= LETTERS_FROM)
                .map(WordPairs::hash)
                .distinct()
                .sorted()
                .limit(SAMPLE)
                .map(hash -> new DedupKey("sentence", HexFormat.of().toHexDigits(hash), false));
    }
}
