/** What makes two records the same paper: identifiers in one spelling, and dedup keys with their rules. */
@NullMarked
package io.broadsheet.enrich.identity;

import org.jspecify.annotations.NullMarked;
