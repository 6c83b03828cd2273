/**
 * The layouts of pages saved from Daily Papers: titles and abstracts as bare text. What a line is follows from its own shape
 * ({@link LineShape}) and from what makes sense beside its neighbours ({@link Costs}); {@link PageReading} finds the cheapest
 * reading of the whole.
 */
@NullMarked
package io.broadsheet.ingest.format.page;

import org.jspecify.annotations.NullMarked;
