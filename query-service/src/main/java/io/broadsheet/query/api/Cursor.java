package io.broadsheet.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: the sort values of the last item shown, opaque to clients.
 *
 * @param parts none holds a line break
 */
public record Cursor(List<String> parts) {

    private static final String BETWEEN = "\n";

    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws Problem 400, where it is none of ours or of another list
     */
    public static Cursor parse(String text, int parts) {
        var cursor = new Cursor(List.of(decoded(text).split(BETWEEN, -1)));
        // U+0000 is nothing that we wrote, nor anything that a database takes
        if (cursor.parts.size() != parts || cursor.parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
            throw foreign();
        }
        return cursor;
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(UTF_8));
    }

    public String part(int index) {
        return parts.get(index);
    }

    /**
     * A part that is a whole number.
     *
     * @throws Problem 400, where it is not
     */
    public long number(int index) {
        try {
            return Long.parseLong(part(index));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    /**
     * A part that is an instant.
     *
     * @throws Problem 400, where it is not
     */
    public Instant instant(int index) {
        try {
            return Instants.parse(part(index));
        } catch (DateTimeException e) {
            throw foreign();
        }
    }

    /** What to throw where a cursor is not one of the list's. */
    public static Problem foreign() {
        return Problem.badRequest("cursor is not one that this list gave out; start again without it");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }
}
