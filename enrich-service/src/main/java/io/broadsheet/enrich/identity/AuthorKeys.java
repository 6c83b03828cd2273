package io.broadsheet.enrich.identity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys that the authors take part in. */
final class AuthorKeys {

    /** Two people write many papers together; three or more are a group that soon changes. */
    private static final int GROUP_FROM = 3;

    private static final int SAMPLES = 4;
    private static final int WORDS_OF_SAMPLE = 2;

    private AuthorKeys() {}

    static Stream<DedupKey> of(FoldedText title, List<AuthorName> authors) {
        if (authors.isEmpty() || title.isEmpty()) {
            return Stream.empty();
        }
        Stream<DedupKey> named = Stream.of(new DedupKey(
                "title-author",
                DedupKeys.inFullOrDigested(title.key()) + "/"
                        + authors.getFirst().surname(),
                false));
        Stream<DedupKey> group = authors.size() < GROUP_FROM ? Stream.empty() : Stream.of(group(authors));
        return Stream.of(named, group, samples(title, authors)).flatMap(keys -> keys);
    }

    private static DedupKey group(List<AuthorName> authors) {
        String names = authors.stream()
                .map(AuthorName::surnameAndInitial)
                .sorted()
                .distinct()
                .collect(joining("\n"));
        return new DedupKey("authors", Digest.of(names), false);
    }

    /** Each sample is the words of smallest hash: MinHash over the title, so similar titles tend to share one. */
    private static Stream<DedupKey> samples(FoldedText title, List<AuthorName> authors) {
        long[] words = Arrays.stream(title.words().split(" "))
                .mapToLong(word -> WordPairs.mixed(word.hashCode()))
                .toArray();
        String people =
                authors.getFirst().surnameAndInitial() + '/' + authors.getLast().surnameAndInitial();
        return IntStream.range(0, SAMPLES)
                .mapToObj(sample -> new DedupKey("authors-title", people + '/' + sample(words, sample), false));
    }

    private static String sample(long[] words, int sample) {
        return IntStream.range(0, WORDS_OF_SAMPLE)
                .mapToObj(row -> Long.toHexString(smallest(words, sample * WORDS_OF_SAMPLE + row)))
                .collect(joining("-"));
    }

    private static long smallest(long[] words, int component) {
        long smallest = Long.MAX_VALUE;
        for (long word : words) {
            smallest = Math.min(smallest, WordPairs.mixed(word + component) >>> 1);
        }
        return smallest >>> 31;
    }
}
