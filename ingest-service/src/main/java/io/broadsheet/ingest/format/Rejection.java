package io.broadsheet.ingest.format;

import java.nio.charset.StandardCharsets;

/**
 * A record that could not be used.
 *
 * @param code lower-case words joined by hyphens, from the table in the service's README
 * @param message what is wrong and what to do
 * @param text the offending text, at most 2 KB of it
 */
public record Rejection(Position position, String code, String message, String text) {
    private static final int MOST_BYTES = 2048;

    public Rejection {
        text = cut(text);
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), MOST_BYTES);
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
