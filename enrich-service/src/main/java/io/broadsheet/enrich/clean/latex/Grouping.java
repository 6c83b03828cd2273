package io.broadsheet.enrich.clean.latex;

/** Decides what braces around a piece of text were there for. */
final class Grouping {

    /** What sets, placeholders with a format and structured data hold, and what words protected by braces do not. */
    private static final String STRUCTURE = ",;|:=<>…\"";

    private Grouping() {}

    /** Whether braces around {@code text} only keep it together, as in <code>{B}races</code> and not in <code>{it,de}</code>. */
    static boolean isMerelyProtecting(CharSequence text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> STRUCTURE.indexOf(c) >= 0);
    }

    /** A term of a formula on one line: in parentheses where something in it binds less than what is around it. */
    static String ofTerm(String text) {
        boolean atom = text.codePointCount(0, text.length()) <= 1
                || text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '√');
        return atom ? text : "(" + text + ")";
    }
}
