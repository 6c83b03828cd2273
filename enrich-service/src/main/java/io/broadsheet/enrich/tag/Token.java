package io.broadsheet.enrich.tag;

/**
 * A run of letters or of digits.
 *
 * @param normal in lower case, without accents, in the singular
 * @param glued whether it follows the token before it without a blank or a hyphen between, as the 4 in "GPT4"
 */
record Token(int start, int end, String normal, boolean glued) {}
