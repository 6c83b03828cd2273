/** Whole results as documents: exports, feeds and citations over HTTP. What the documents are is in {@code format}. */
@NullMarked
package io.broadsheet.query.feed;

import org.jspecify.annotations.NullMarked;
