package io.broadsheet.enrich.tag;

import java.util.List;

/**
 * A concept found in a record.
 *
 * @param source what found it: {@code vocabulary}
 * @param score from 0 to 1; a concept in the title is above all that are in the abstract only
 * @param evidence the words that caused it, in the order of the text; the first ones if there are many
 */
public record Tag(String id, String label, ConceptKind kind, String source, double score, List<Evidence> evidence) {}
