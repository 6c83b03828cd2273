package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.json.Element.End;
import io.broadsheet.ingest.format.text.Units;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Cuts a document into its records without parsing them: the elements of the list that a path of names leads to, or of the
 * document itself. Documents may follow one another, and lists stand in lists. Needs no more memory than the record limit.
 *
 * <p>What a record is, is told by its brackets and strings alone, and where these contradict each other the record ends, so
 * that the ones after a broken one are still found. Only a quote too many can cost more than its own record.
 */
final class ElementReader {
    private static final int MOST_LISTS = 4;

    private final Units units;
    private final Layout layout;
    private final Consumer<Element> elements;
    private final Brackets brackets;
    private int lists;
    private boolean truncationReported;

    ElementReader(Units units, Layout layout, Consumer<Element> elements) {
        this.units = units;
        this.layout = layout;
        this.elements = elements;
        this.brackets = new Brackets(units, layout);
    }

    void read() throws IOException {
        for (int c = skipToValue(); c != Units.END; c = skipToValue()) {
            value(0);
        }
    }

    private void value(int step) throws IOException {
        int c = units.peek();
        if (c == '[' && lists < MOST_LISTS) {
            list(step);
        } else if (c == '{' && step < layout.path().size()) {
            object(step);
        } else {
            element();
        }
    }

    private void list(int step) throws IOException {
        long line = units.line();
        long offset = units.offset();
        units.take();
        lists++;
        int c = skipToValue();
        while (c != ']' && c != Units.END) {
            value(step);
            c = skipToValue();
        }
        lists--;
        endOf("[", line, offset, c);
    }

    private void object(int step) throws IOException {
        long line = units.line();
        long offset = units.offset();
        units.take();
        int c = skipToValue();
        while (c != '}' && c != Units.END) {
            member(step);
            c = skipToValue();
        }
        endOf("{", line, offset, c);
    }

    /** A bracket that the file never closes is a record that was lost, unless the end was already reported. */
    private void endOf(String opened, long line, long offset, int c) throws IOException {
        if (c != Units.END) {
            units.take();
        } else if (!truncationReported) {
            truncationReported = true;
            elements.accept(new Element(line, offset, opened, End.FILE_ENDED));
        }
    }

    private void member(int step) throws IOException {
        if (!isQuote(units.peek())) {
            element();
            return;
        }
        units.mark();
        brackets.value();
        String name = units.marked();
        if (skipBlanks() != ':') {
            return;
        }
        units.take();
        skipBlanks();
        if (name.length() > 2
                && name.substring(1, name.length() - 1).equals(layout.path().get(step))) {
            value(step + 1);
        } else {
            brackets.value();
        }
    }

    private void element() throws IOException {
        long line = units.line();
        long offset = units.offset();
        units.mark();
        boolean whole = brackets.value();
        End end = !whole ? End.FILE_ENDED : units.isTooLarge() ? End.TOO_LARGE : End.WHOLE;
        truncationReported |= !whole;
        elements.accept(new Element(line, offset, units.marked(), end));
    }

    private boolean isQuote(int c) {
        return c == '"' || (c == '\'' && layout.python());
    }

    private int skipToValue() throws IOException {
        int c = skipBlanks();
        while (c == ',') {
            units.take();
            c = skipBlanks();
        }
        return c;
    }

    private int skipBlanks() throws IOException {
        int c = units.peek();
        while (Brackets.isBlank(c)) {
            units.take();
            c = units.peek();
        }
        return c;
    }
}
