package io.broadsheet.query.search.lucene;

/**
 * A document that was found.
 *
 * @param doc its number in the snapshot
 * @param rank its value of the field sorted by, 0 by relevance
 * @param score 0 where sorted by a field
 */
record Found(int doc, String id, long rank, float score) {}
