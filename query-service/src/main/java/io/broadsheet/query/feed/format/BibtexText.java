package io.broadsheet.query.feed.format;

/** Text between the braces of a BibTeX field. */
final class BibtexText {

    private BibtexText() {}

    /**
     * Makes every character that means something to TeX stand for itself. Braces are named, because BibTeX counts them even
     * behind a backslash.
     */
    static String of(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> add(escaped, character));
        return escaped.toString();
    }

    /** For what is no text but an address or identifier, which styles print as it is: only without what could end the field. */
    static String verbatim(String identifier) {
        return identifier.replace("{", "").replace("}", "").replace("\\", "");
    }

    private static void add(StringBuilder text, int character) {
        switch (character) {
            case '&', '%', '$', '#', '_' -> text.append('\\').appendCodePoint(character);
            case '{' -> text.append("\\textbraceleft{}");
            case '}' -> text.append("\\textbraceright{}");
            case '\\' -> text.append("\\textbackslash{}");
            case '~' -> text.append("\\textasciitilde{}");
            case '^' -> text.append("\\textasciicircum{}");
            default -> text.appendCodePoint(character);
        }
    }
}
