/**
 * Key phrases that stand in the text itself, English text only: runs of words between words that say nothing, as RAKE has
 * them (Rose et al., 2010), weighed by where and how they stand, as YAKE does (Campos et al., 2020).
 */
@NullMarked
package io.broadsheet.enrich.tag.phrase;

import org.jspecify.annotations.NullMarked;
