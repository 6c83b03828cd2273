package io.broadsheet.enrich.tag.vocabulary;

/**
 * A concept's name found from the first to the last token.
 *
 * @param alone whether this is enough to say that the concept is meant; otherwise it takes two
 */
public record Match(Concept concept, int first, int last, boolean alone) {}
