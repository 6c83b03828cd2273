/** The concepts that records are tagged with: where they come from, and how their names are found in a text. */
@NullMarked
package io.broadsheet.enrich.tag.vocabulary;

import org.jspecify.annotations.NullMarked;
