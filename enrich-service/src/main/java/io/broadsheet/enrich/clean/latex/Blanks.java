package io.broadsheet.enrich.clean.latex;

/** Blanks around a place of a text that is read or written. */
final class Blanks {

    private Blanks() {}

    static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipWithTies(String text, int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '~')) {
            at++;
        }
        return at;
    }

    static boolean isAt(CharSequence text, int place) {
        return place >= 0 && place < text.length() && Character.isWhitespace(text.charAt(place));
    }

    static void stripEnd(StringBuilder text) {
        int end = text.length();
        while (isAt(text, end - 1)) {
            end--;
        }
        text.setLength(end);
    }
}
