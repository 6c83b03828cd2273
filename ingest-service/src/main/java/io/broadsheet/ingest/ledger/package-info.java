/** The ledger of dumps on dumps.v1: written by this service, read back whole before it claims anything. */
@NullMarked
package io.broadsheet.ingest.ledger;

import org.jspecify.annotations.NullMarked;
