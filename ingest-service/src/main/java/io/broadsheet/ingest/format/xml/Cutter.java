package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.text.Units;
import io.broadsheet.ingest.format.xml.Piece.End;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a document into its records without parsing them, wherever in it they stand; documents may follow one another. Needs no
 * more memory than the record limit.
 *
 * <p>What a record is, is told by its tags alone, and where these contradict each other the record ends, so that the ones after
 * a broken one are still found.
 */
final class Cutter {
    private static final int DEEPEST = 500;
    private static final int NONE = -1;

    private final Units units;
    private final Tags tags;
    private final Shape shape;
    private final Consumer<Piece> pieces;
    private final List<Open> open = new ArrayList<>();
    private int pieceAt = NONE;
    private int skipAt = NONE;
    private long skippedFrom;
    private boolean tooDeep;
    private Position position = Position.at(1, 0);

    Cutter(Units units, Shape shape, Consumer<Piece> pieces) {
        this.units = units;
        this.tags = new Tags(units);
        this.shape = shape;
        this.pieces = pieces;
    }

    void read() throws IOException {
        while (tags.skipText()) {
            forgetSkipped();
            if (pieceAt == NONE) {
                units.mark();
            }
            position = Position.at(units.line(), units.offset());
            long before = units.length();
            Tag tag = tags.next(pieceAt == NONE ? "" : open.get(pieceAt).tag().name());
            switch (tag.kind()) {
                case START -> start(tag, before);
                case EMPTY -> empty(tag, before);
                case END -> end(tag, before);
                case OTHER -> {}
            }
            forgetSkipped();
        }
        endOfFile();
    }

    private void forgetSkipped() {
        if (skipAt != NONE) {
            units.rewind(skippedFrom);
        }
    }

    private void start(Tag tag, long before) {
        if (isNextRecord(tag)) {
            emit(before, End.UNCLOSED);
            close(pieceAt);
        }
        if (open.size() >= DEEPEST) {
            tooDeep |= pieceAt != NONE;
            return;
        }
        open.add(new Open(tag, position));
        if (pieceAt == NONE && shape.cuts(tag.local())) {
            pieceAt = open.size() - 1;
        } else if (pieceAt != NONE && skipAt == NONE && shape.skipped().contains(tag.local())) {
            skipAt = open.size() - 1;
            skippedFrom = before;
        }
    }

    /** A record inside a record of the same name: the end of the first is missing. */
    private boolean isNextRecord(Tag tag) {
        return pieceAt != NONE && open.get(pieceAt).tag().name().equals(tag.name());
    }

    private void empty(Tag tag, long before) {
        if (pieceAt == NONE && shape.cuts(tag.local())) {
            open.add(new Open(tag, position));
            pieceAt = open.size() - 1;
            emit(units.length(), End.WHOLE);
            close(pieceAt);
        } else if (pieceAt != NONE && shape.skipped().contains(tag.local())) {
            units.rewind(before);
        }
    }

    private void end(Tag tag, long before) {
        int index = open.size() - 1;
        while (index >= 0 && !open.get(index).tag().name().equals(tag.name())) {
            index--;
        }
        if (index == NONE) {
            return;
        }
        if (pieceAt != NONE && index <= pieceAt) {
            boolean whole = index == pieceAt;
            emit(whole ? units.length() : before, whole ? End.WHOLE : End.UNCLOSED);
        }
        close(index);
    }

    /** Closes the element at the index and all in it. */
    private void close(int index) {
        while (open.size() > index) {
            Open closed = open.getLast();
            if (pieceAt == NONE && shape.containers().contains(closed.tag().local()) && closed.isUnused()) {
                open.forEach(Open::use);
                pieces.accept(new Piece(closed.tag().local(), closed.position(), "", End.CONTAINER, List.copyOf(open)));
            }
            open.removeLast();
            pieceAt = open.size() <= pieceAt ? NONE : pieceAt;
            if (open.size() == skipAt) {
                forgetEnd(index);
            }
        }
    }

    /** The end tag goes with what was skipped, but that of an element around it stays. */
    private void forgetEnd(int closing) {
        if (closing == skipAt) {
            units.rewind(skippedFrom);
        }
        skipAt = NONE;
    }

    private void emit(long length, End end) {
        Open piece = open.get(pieceAt);
        List<Open> outer = List.copyOf(open.subList(0, pieceAt));
        if (shape.records().contains(piece.tag().local())) {
            outer.forEach(Open::use);
        }
        End found = units.isTooLarge() ? End.TOO_LARGE : tooDeep ? End.TOO_DEEP : end;
        tooDeep = false;
        pieces.accept(new Piece(piece.tag().local(), piece.position(), units.cut(length), found, outer));
    }

    /** A file that ends inside an element has lost something, were it only that element's end. */
    private void endOfFile() {
        if (pieceAt != NONE) {
            emit(units.length(), End.FILE_ENDED);
        } else if (!open.isEmpty()) {
            Position end = Position.at(units.line(), units.offset());
            pieces.accept(new Piece(open.getLast().tag().local(), end, "", End.FILE_ENDED, List.copyOf(open)));
        }
    }
}
