package io.broadsheet.enrich.clean.link;

/** What LaTeX and HTML leave at a link's end is no part of it. */
final class LinkEnd {

    private static final String NEVER_LAST = ".,:;!?'\"*_`&=";

    private LinkEnd() {}

    static String trim(String link) {
        int end = link.length();
        while (end > 0 && isDebris(link, end)) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isDebris(String link, int end) {
        char last = link.charAt(end - 1);
        return switch (last) {
            case ')' -> count(link, end, '(') < count(link, end, ')');
            case ']' -> count(link, end, '[') < count(link, end, ']');
            case '(', '[' -> true;
            default -> NEVER_LAST.indexOf(last) >= 0;
        };
    }

    private static long count(String link, int end, char bracket) {
        return link.chars().limit(end).filter(c -> c == bracket).count();
    }
}
