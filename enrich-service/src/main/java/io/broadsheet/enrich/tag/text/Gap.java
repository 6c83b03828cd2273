package io.broadsheet.enrich.tag.text;

/** What stands before a token. */
public enum Gap {
    /** Nothing, or the underscore of a name: GPT 4 in "GPT4". */
    NONE,
    HYPHEN,
    BLANK,
    /** A sign that may belong to a name: an apostrophe, a slash, the dot of a number. */
    SIGN,
    /** A comma, a bracket, the end of a clause. */
    CLAUSE,
    /** The end of a sentence, or the begin of the text. */
    SENTENCE;

    public boolean isEndOfClause() {
        return this == CLAUSE || this == SENTENCE;
    }
}
