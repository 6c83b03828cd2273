package io.broadsheet.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.search.Position;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SortOrder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Cursors of lists of papers: what the search needs to go on, and a check that it is this list which goes on. They are no
 * secret and need none: whoever makes one up gets a list that he could have had anyway.
 */
public final class PaperCursor {
    private static final int PARTS = 3;

    private PaperCursor() {}

    /** What to give as {@code cursor} for what comes behind a page. */
    public static String text(SearchQuery query, Position next) {
        return switch (next) {
            case Position.Behind(long rank, String id) -> checked(query, Long.toString(rank), id);
            case Position.Shown(List<Integer> hashes) -> checked(query, packed(hashes), "");
            case Position.Skipped skipped -> throw new IllegalArgumentException("no list goes on at " + skipped);
        };
    }

    /**
     * Reads what {@link #text} wrote for the same query.
     *
     * @throws Problem 400, where it is none of ours, was changed or is of another list
     */
    public static Position parse(String text, SearchQuery query) {
        Cursor cursor = Cursor.parse(text, PARTS);
        if (!text.equals(checked(query, cursor.part(1), cursor.part(2)))) {
            throw Cursor.foreign();
        }
        return query.order() == SortOrder.RELEVANCE
                ? new Position.Shown(unpacked(cursor.part(1)))
                : new Position.Behind(cursor.number(1), cursor.part(2));
    }

    private static String checked(SearchQuery query, String position, String id) {
        CRC32C check = new CRC32C();
        for (Object part : List.of(query.order(), query.text().whole(), query.filters(), position, id)) {
            check.update((part + "\n").getBytes(UTF_8));
        }
        return Cursor.of(Long.toHexString(check.getValue()), position, id).text();
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
