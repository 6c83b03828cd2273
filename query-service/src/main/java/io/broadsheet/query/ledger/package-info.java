/** The dumps: what became of their records, and when they are complete. */
@NullMarked
package io.broadsheet.query.ledger;

import org.jspecify.annotations.NullMarked;
