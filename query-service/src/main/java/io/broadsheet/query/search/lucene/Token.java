package io.broadsheet.query.search.lucene;

/**
 * A term and where its text came from.
 *
 * @param start the first character, in UTF-16 units
 * @param end behind the last one
 */
record Token(String term, int start, int end) {}
