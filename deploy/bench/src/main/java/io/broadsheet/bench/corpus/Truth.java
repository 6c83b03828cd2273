package io.broadsheet.bench.corpus;

/**
 * What the catalogue must come to.
 *
 * @param records all records of the dump
 * @param papers papers that no earlier dump of the same corpus has
 * @param bytes size of the dump
 */
public record Truth(long records, long papers, long bytes) {}
