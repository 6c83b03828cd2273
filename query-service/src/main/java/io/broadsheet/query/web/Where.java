package io.broadsheet.query.web;

import io.broadsheet.query.ledger.RejectionView;
import io.broadsheet.query.stream.PaperRejected.Position;
import io.quarkus.qute.TemplateExtension;

/** Where in its file a rejected record stands, for people. */
@TemplateExtension
final class Where {
    private Where() {}

    /** By its line, else by its byte, which counts from 0. */
    static String where(RejectionView rejection) {
        Position position = rejection.position();
        String place = place(position);
        return position.entry() == null
                ? place
                : place.equals("–") ? position.entry() : place + " of " + position.entry();
    }

    private static String place(Position position) {
        if (position.line() != null) {
            return "line " + position.line();
        }
        return position.offset() == null ? "–" : "byte " + position.offset();
    }
}
