/** What people decide of papers and dumps: events of their own, which outlive every rebuild of the catalogue. */
@NullMarked
package io.broadsheet.query.catalog.decision;

import org.jspecify.annotations.NullMarked;
