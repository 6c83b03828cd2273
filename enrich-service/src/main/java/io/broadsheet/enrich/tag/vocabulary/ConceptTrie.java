package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The aliases by the numbers of their words, in one open hash table. */
final class ConceptTrie {

    private static final int ROOT = 0;

    /** A node and a word, both counted from 1, so that 0 is a free place. */
    private long[] steps = new long[1 << 12];

    private int[] targets = new int[1 << 12];

    /** The steps from the root by word alone: most words begin no name, and this is how fast that is told. */
    private int[] roots = new int[1 << 12];

    private int nodes = 1;
    private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of()));

    /** Answers the entry that is found by the same words already, or null if there was none and this one is taken. */
    @Nullable
    Entry add(Tokens tokens, Entry entry) {
        int node = ROOT;
        for (int i = 0; i < tokens.size(); i++) {
            node = grown(node, tokens.word(i));
        }
        for (Entry other : entries.get(node)) {
            if (other.isFoundWith(entry)) {
                return other;
            }
        }
        if (entries.get(node).isEmpty()) {
            entries.set(node, new ArrayList<>(1));
        }
        // exact ones are asked first
        entries.get(node).add(entry.alias().exactCase() ? 0 : entries.get(node).size(), entry);
        return null;
    }

    /** What all of the words are a name of, if possible in their case, or null. */
    @Nullable
    Entry named(Tokens tokens) {
        int node = ROOT;
        for (int i = 0; i < tokens.size() && node >= 0; i++) {
            node = next(node, tokens.word(i));
        }
        if (node <= ROOT || entries.get(node).isEmpty()) {
            return null;
        }
        for (Entry entry : entries.get(node)) {
            if (entry.fits(tokens, 0, tokens.size() - 1)) {
                return entry;
            }
        }
        return entries.get(node).getFirst();
    }

    /** The longest alias that begins with the token at {@code first}, or null. */
    @Nullable
    Found longest(Tokens tokens, int first) {
        if (tokens.gap(first) == Gap.NONE) {
            return null;
        }
        Found longest = null;
        int node = ROOT;
        for (int i = first; i < tokens.size(); i++) {
            node = i > first && tokens.gap(i).isEndOfClause() ? -1 : next(node, tokens.word(i));
            if (node < 0) {
                break;
            }
            for (Entry entry : entries.get(node)) {
                if (entry.fits(tokens, first, i)) {
                    longest = new Found(entry, i);
                    break;
                }
            }
        }
        return longest;
    }

    private int next(int node, int word) {
        if (node == ROOT) {
            return word < roots.length && roots[word] != 0 ? roots[word] : -1;
        }
        int place = place(step(node, word));
        return steps[place] == 0 ? -1 : targets[place];
    }

    private int grown(int node, int word) {
        int next = next(node, word);
        if (next >= 0) {
            return next;
        }
        if (nodes * 3 > steps.length) {
            spread();
        }
        if (node == ROOT) {
            roots = word < roots.length ? roots : Arrays.copyOf(roots, word * 2);
            roots[word] = nodes;
        } else {
            put(step(node, word), nodes);
        }
        entries.add(List.of());
        return nodes++;
    }

    private void put(long step, int target) {
        int place = place(step);
        steps[place] = step;
        targets[place] = target;
    }

    private static long step(int node, int word) {
        return ((long) (node + 1) << 32) | (word + 1);
    }

    private int place(long step) {
        long mixed = step * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (steps.length - 1);
        while (steps[place] != 0 && steps[place] != step) {
            place = (place + 1) & (steps.length - 1);
        }
        return place;
    }

    private void spread() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = new long[oldSteps.length * 2];
        targets = new int[oldSteps.length * 2];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldSteps[i] != 0) {
                put(oldSteps[i], oldTargets[i]);
            }
        }
    }

    /** An alias found up to the last token. */
    record Found(Entry entry, int last) {}
}
