/** Saved web pages: listings, pages of one paper, and any page by its visible text. */
@NullMarked
package io.broadsheet.ingest.format.html;

import org.jspecify.annotations.NullMarked;
