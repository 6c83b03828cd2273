package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invents papers from the words of real ones: a Markov chain of order one, so that two inventions have about as many
 * pairs of words in common as two real papers have.
 */
final class InventedPapers {

    private static final int LONGEST_TITLE = 20;
    private static final int SHORTEST_TITLE = 5;

    private final SplittableRandom random;
    private final Map<String, List<String>> inTitles = new HashMap<>();
    private final Map<String, List<String>> inAbstracts = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    InventedPapers(List<PaperText> models, long seed) {
        random = new SplittableRandom(seed);
        models.forEach(paper -> {
            learn(inTitles, paper.title());
            learn(inAbstracts, paper.abstractText());
        });
    }

    PaperText next() {
        String title = written(inTitles, SHORTEST_TITLE, LONGEST_TITLE);
        while (!titles.add(title)) {
            title = written(inTitles, SHORTEST_TITLE, LONGEST_TITLE);
        }
        int length = random.nextInt(90, 230);
        return new PaperText(title, written(inAbstracts, length, length + 40), List.of(), Map.of(), null);
    }

    private static void learn(Map<String, List<String>> chain, String text) {
        String before = "";
        for (String word : text.strip().split("\\s+", -1)) {
            chain.computeIfAbsent(before, none -> new ArrayList<>()).add(word);
            before = word;
        }
        chain.computeIfAbsent(before, none -> new ArrayList<>()).add("");
    }

    private String written(Map<String, List<String>> chain, int least, int most) {
        List<String> words = new ArrayList<>();
        String word = "";
        while (words.size() < most) {
            List<String> followers = chain.getOrDefault(word, List.of(""));
            word = followers.get(random.nextInt(followers.size()));
            if (word.isEmpty() && words.size() >= least) {
                break;
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
