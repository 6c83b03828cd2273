package io.broadsheet.bench.corpus;

/**
 * One record of the corpus.
 *
 * @param ordinal its place in the dump, from 0
 * @param paper the number of the paper it lists, from 0: records of equal number are one paper
 */
public record CorpusRecord(long ordinal, long paper, Variation variation, Draft draft) {}
