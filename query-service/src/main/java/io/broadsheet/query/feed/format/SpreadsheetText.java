package io.broadsheet.query.feed.format;

/** Text in a cell of a table that people open as a spreadsheet. */
public final class SpreadsheetText {

    /** After OWASP's page on CSV injection; the last four are the forms of full width, which some spreadsheets read alike. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetText() {}

    /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return text.isEmpty() || STARTS_OF_FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
