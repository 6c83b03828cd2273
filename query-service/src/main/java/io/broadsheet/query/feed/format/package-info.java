/**
 * Papers as documents that other programs read: tables, reference lists and feeds. Plain Java; what the documents hold is
 * hostile text, so every format makes it harmless in its own way.
 */
@NullMarked
package io.broadsheet.query.feed.format;

import org.jspecify.annotations.NullMarked;
