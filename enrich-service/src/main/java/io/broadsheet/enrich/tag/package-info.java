/** What a record is about: the vocabulary, the tagger that finds its words, and the language of a text. */
@NullMarked
package io.broadsheet.enrich.tag;

import org.jspecify.annotations.NullMarked;
