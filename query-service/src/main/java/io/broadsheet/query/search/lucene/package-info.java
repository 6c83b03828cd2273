/** The search engine inside this process: Lucene, its index in a folder of this replica's own. */
@NullMarked
package io.broadsheet.query.search.lucene;

import org.jspecify.annotations.NullMarked;
