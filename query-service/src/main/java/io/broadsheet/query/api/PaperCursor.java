package io.broadsheet.query.api;

import io.broadsheet.query.search.Position;
import io.broadsheet.query.search.SortOrder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Cursors of lists of papers: the order, and what the search needs to go on in it. */
final class PaperCursor {
    private static final int PARTS = 3;

    private PaperCursor() {}

    static String text(SortOrder order, Position next) {
        return switch (next) {
            case Position.Behind behind ->
                Cursor.of(order.label(), behind.rank(), behind.id()).text();
            case Position.Shown shown ->
                Cursor.of(order.label(), packed(shown.hashes()), "").text();
        };
    }

    /** @throws Problem 400, where it is none of ours or of another order */
    static Position parse(String text, SortOrder order) {
        Cursor cursor = Cursor.parse(text, PARTS);
        if (!cursor.part(0).equals(order.label())) {
            throw Cursor.foreign();
        }
        return order == SortOrder.RELEVANCE
                ? new Position.Shown(unpacked(cursor.part(1)))
                : new Position.Behind(cursor.number(1), cursor.part(2));
    }

    private static String packed(List<Integer> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Integer.BYTES);
        hashes.forEach(bytes::putInt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static List<Integer> unpacked(String text) {
        ByteBuffer bytes = bytes(text);
        if (bytes.remaining() % Integer.BYTES != 0 || bytes.remaining() > Position.Shown.MOST * Integer.BYTES) {
            throw Cursor.foreign();
        }
        List<Integer> hashes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            hashes.add(bytes.getInt());
        }
        return hashes;
    }

    private static ByteBuffer bytes(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }
}
