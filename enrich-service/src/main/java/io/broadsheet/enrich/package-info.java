/** The service that cleans records, makes their dedup keys and tags them. */
@NullMarked
package io.broadsheet.enrich;

import org.jspecify.annotations.NullMarked;
