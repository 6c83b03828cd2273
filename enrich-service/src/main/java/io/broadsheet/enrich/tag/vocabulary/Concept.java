package io.broadsheet.enrich.tag.vocabulary;

import java.util.List;

/**
 * An entry of the vocabulary.
 *
 * @param aliases what it is found by, its label included
 * @param broader ids of the concepts that this one is a kind of
 */
public record Concept(String id, ConceptKind kind, String label, List<Alias> aliases, List<String> broader) {}
