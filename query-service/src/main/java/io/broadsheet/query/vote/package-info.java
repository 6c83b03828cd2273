/** Votes for papers: one a voter, kept by record, so that they follow the papers through merges and splits. */
@NullMarked
package io.broadsheet.query.vote;

import org.jspecify.annotations.NullMarked;
