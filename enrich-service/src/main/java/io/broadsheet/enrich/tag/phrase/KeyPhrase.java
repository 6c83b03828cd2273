package io.broadsheet.enrich.tag.phrase;

import java.util.List;

/**
 * A phrase of a record.
 *
 * @param score from 0 to 1
 * @param spans where it stands, in the order of the text, at least once
 */
public record KeyPhrase(double score, List<Span> spans) {}
