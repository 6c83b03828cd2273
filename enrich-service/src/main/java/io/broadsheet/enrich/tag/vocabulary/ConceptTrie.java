package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The aliases by the numbers of their words, in one open hash table. */
final class ConceptTrie {

    private static final int ROOT = 0;
    private static final Entry[] NONE = {};

    /** A node and a word, both counted from 1, so that 0 is a free place. */
    private long[] steps = new long[1 << 12];

    private int[] targets = new int[1 << 12];

    /** The steps from the root by word alone: most words begin no name, and this is how fast that is told. */
    private int[] roots = new int[1 << 12];

    private int nodes = 1;
    private Entry[][] entries = new Entry[1 << 12][];

    /** Answers the entry that is found by the same words already, or null if there was none and this one is taken. */
    @Nullable
    Entry add(Tokens tokens, Entry entry) {
        int node = ROOT;
        for (int i = 0; i < tokens.size(); i++) {
            node = grown(node, tokens.word(i));
        }
        Entry[] others = entriesOf(node);
        for (Entry other : others) {
            if (other.isFoundWith(entry)) {
                return other;
            }
        }
        // exact ones are asked first
        int place = entry.alias().exactCase() ? 0 : others.length;
        Entry[] all = new Entry[others.length + 1];
        System.arraycopy(others, 0, all, 0, place);
        all[place] = entry;
        System.arraycopy(others, place, all, place + 1, others.length - place);
        entries[node] = all;
        return null;
    }

    /** What all of the words are a name of, if possible in their case, or null. */
    @Nullable
    Entry named(Tokens tokens) {
        int node = ROOT;
        for (int i = 0; i < tokens.size() && node >= 0; i++) {
            node = next(node, tokens.word(i));
        }
        if (node <= ROOT || entriesOf(node).length == 0) {
            return null;
        }
        for (Entry entry : entriesOf(node)) {
            if (entry.fits(tokens, 0, tokens.size() - 1)) {
                return entry;
            }
        }
        return entriesOf(node)[0];
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
            for (Entry entry : entriesOf(node)) {
                if (entry.fits(tokens, first, i)) {
                    longest = new Found(entry, i);
                    break;
                }
            }
        }
        return longest;
    }

    private Entry[] entriesOf(int node) {
        Entry[] found = entries[node];
        return found == null ? NONE : found;
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
        if (nodes == entries.length) {
            entries = Arrays.copyOf(entries, nodes * 2);
        }
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
