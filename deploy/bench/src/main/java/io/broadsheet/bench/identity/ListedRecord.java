package io.broadsheet.bench.identity;

/**
 * A record of a corpus of which it is known what it lists.
 *
 * @param paper number of the paper: records of equal number list one paper
 * @param kind how it differs from the paper's first record
 */
record ListedRecord(String id, long paper, String kind, PaperText text) {

    static final String FIRST = "base";
}
