/** The object store as a second inbox: listing, fetching, and remembering what was fetched. */
@NullMarked
package io.broadsheet.ingest.source.store;

import org.jspecify.annotations.NullMarked;
