/** Texts as tokens, and words as numbers: one pass, and nothing allocated for a word that is known. */
@NullMarked
package io.broadsheet.enrich.tag.text;

import org.jspecify.annotations.NullMarked;
