package io.broadsheet.query.search.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The breaks that another iterator finds, found once for each text: who marks a text asks for the breaks around every match,
 * and the JDK's iterators read back over the text at every such question.
 */
final class KnownBreaks extends BreakIterator {

    private final BreakIterator finder;
    private int[] breaks = {0};
    private int at;

    KnownBreaks(BreakIterator finder) {
        this.finder = finder;
    }

    @Override
    public void setText(CharacterIterator text) {
        finder.setText(text);
        breaks = IntStream.iterate(finder.first(), found -> found != DONE, _ -> finder.next())
                .toArray();
        at = 0;
    }

    @Override
    public CharacterIterator getText() {
        return finder.getText();
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = breaks.length - 1;
        return current();
    }

    @Override
    public int current() {
        return breaks[at];
    }

    @Override
    public int next(int steps) {
        return moved(at + steps);
    }

    @Override
    public int next() {
        return next(1);
    }

    @Override
    public int previous() {
        return next(-1);
    }

    @Override
    public int following(int offset) {
        var found = Arrays.binarySearch(breaks, offset);
        return moved(found < 0 ? -found - 1 : found + 1);
    }

    @Override
    public int preceding(int offset) {
        var found = Arrays.binarySearch(breaks, offset);
        return moved((found < 0 ? -found - 1 : found) - 1);
    }

    @Override
    public boolean isBoundary(int offset) {
        return Arrays.binarySearch(breaks, offset) >= 0;
    }

    /** Beyond either end it stays at that end. */
    private int moved(int to) {
        at = Math.clamp(to, 0, breaks.length - 1);
        return at == to ? current() : DONE;
    }

    @Override
    public Object clone() {
        return new KnownBreaks((BreakIterator) finder.clone());
    }
}
