/** Requests to servers of others: where they may go, how they are signed, and how much of an answer is read. */
@NullMarked
package io.broadsheet.query.alert.call;

import org.jspecify.annotations.NullMarked;
