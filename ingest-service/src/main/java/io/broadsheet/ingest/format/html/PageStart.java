package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.Head;
import java.util.regex.Pattern;

/** How web pages begin. */
final class PageStart {
    /** How sure it is of a page that begins within its body. */
    static final double FRAGMENT = 0.55;

    private static final int LOOKED_AT = 4096;
    private static final Pattern ABOVE = Pattern.compile("(?is)(?:\\s+|<\\?xml[^>]{0,300}>|<!--.{0,3000}?-->)*+");
    private static final Pattern WHOLE = Pattern.compile("(?is)<!doctype\\s+html|<html[\\s>]");
    private static final Pattern PART =
            Pattern.compile("(?is)<(?:head|body|meta|title|link|script|style|main|base)[\\s>]");
    private static final Pattern BODY =
            Pattern.compile("(?is)<(?:div|section|article|h[1-6]|p|ul|ol|dl|table|header|span|a)(?:\\s[^>]{0,300})?>");

    private PageStart() {}

    static double confidence(Head head) {
        String text = head.text();
        String first = ABOVE.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .replaceFirst("");
        if (WHOLE.matcher(first).lookingAt()) {
            return 0.95;
        }
        return PART.matcher(first).lookingAt() ? 0.7 : BODY.matcher(first).lookingAt() ? FRAGMENT : 0;
    }
}
