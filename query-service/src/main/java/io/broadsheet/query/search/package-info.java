/**
 * Finding papers: the port behind which an engine stands, what is indexed of a paper, and the language of {@code q}.
 *
 * <p>The index is a projection of {@code papers.catalog.v1} and nothing else; whatever an engine holds can be thrown away
 * and read again from that topic.
 */
@NullMarked
package io.broadsheet.query.search;

import org.jspecify.annotations.NullMarked;
