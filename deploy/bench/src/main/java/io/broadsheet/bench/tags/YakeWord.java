package io.broadsheet.bench.tags;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What YAKE counts of a word. */
final class YakeWord {

    private final Set<String> left = new HashSet<>();
    private final Set<String> right = new HashSet<>();
    private final List<Integer> sentences = new ArrayList<>();
    private int lefts;
    private int rights;
    private int count;
    private int capitalised;
    private int capitals;

    void add(String written, boolean begins, int sentence, String before, String behind) {
        count++;
        boolean upper = Character.isUpperCase(written.codePointAt(0));
        capitals += written.length() > 1 && written.chars().allMatch(Character::isUpperCase) ? 1 : 0;
        capitalised += upper && !begins ? 1 : 0;
        sentences.add(sentence);
        if (!before.isEmpty()) {
            lefts++;
            left.add(before);
        }
        if (!behind.isEmpty()) {
            rights++;
            right.add(behind);
        }
    }

    int count() {
        return count;
    }

    double casing() {
        return Math.max(capitals, capitalised) / (1 + Math.log(Math.max(1, count)));
    }

    double position() {
        int median =
                sentences.isEmpty() ? 0 : sentences.stream().sorted().toList().get(sentences.size() / 2);
        return Math.log(Math.log(3 + median));
    }

    /** The share of different neighbours: how much the word goes with anything. */
    double relatedness(int mostFrequent) {
        double diversity = share(left, lefts) + share(right, rights);
        return 1 + diversity * count / mostFrequent;
    }

    double spread(int ofSentences) {
        return new HashSet<>(sentences).size() / (double) Math.max(1, ofSentences);
    }

    private static double share(Set<String> different, int all) {
        return all == 0 ? 0 : different.size() / (double) all;
    }
}
