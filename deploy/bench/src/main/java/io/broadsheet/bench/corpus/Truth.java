package io.broadsheet.bench.corpus;

/**
 * What the catalogue must come to.
 *
 * @param records all records of the dump
 * @param papers distinct papers among them
 * @param bytes size of the dump
 */
public record Truth(long records, long papers, long bytes) {}
