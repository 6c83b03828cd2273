package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.format.value.Malformed;

/** Turns the pieces of one file into records and rejections. */
final class Reading {
    private final XmlFormat format;
    private final RecordSink sink;

    Reading(XmlFormat format, RecordSink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(Piece piece) {
        String name = "<" + piece.name() + ">";
        switch (piece.end()) {
            case WHOLE -> parse(piece);
            case CONTAINER -> accept(piece, piece.outer().getLast().node());
            case UNCLOSED ->
                reject(
                        piece,
                        "malformed-xml",
                        "this " + name + " has no end tag; correct it or export the listing again");
            case TOO_LARGE ->
                reject(
                        piece,
                        "record-too-large",
                        "this " + name + " is larger than a record may be; split it or raise the limit");
            case TOO_DEEP ->
                reject(piece, "too-deep", "elements stand too deep in one another; export the listing again");
            case FILE_ENDED ->
                reject(piece, "truncated", "the file ends inside " + name + "; get the whole file and drop it again");
        }
    }

    private void parse(Piece piece) {
        try {
            accept(piece, NodeReader.read(piece.text()));
        } catch (Malformed broken) {
            reject(piece, broken.code(), broken.reason() + "; correct the record or export the listing again");
        }
    }

    private void accept(Piece piece, Node node) {
        if (format.shape().contexts().contains(piece.name())) {
            piece.outer().stream().reduce((outer, inner) -> inner).ifPresent(parent -> parent.keep(node));
        } else if (format.counts(node)) {
            Refusal refusal = format.refusal(node);
            if (refusal == null) {
                record(piece, node);
            } else {
                reject(piece, refusal.code(), refusal.message());
            }
        }
    }

    private void record(Piece piece, Node node) {
        DumpRecord found = format.draft(node, new Surroundings(piece.outer())).at(piece.position());
        if (found == null) {
            reject(piece, "missing-title", "the record has no title; give it one");
        } else {
            sink.record(found);
        }
    }

    private void reject(Piece piece, String code, String message) {
        String text = Characters.printable(piece.text());
        sink.rejection(new Rejection(piece.position(), code, Characters.printable(message), text));
    }
}
