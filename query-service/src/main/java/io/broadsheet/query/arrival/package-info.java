/** Papers that are new to the catalogue, in the order in which they came, for those who want to hear of some of them. */
@NullMarked
package io.broadsheet.query.arrival;

import org.jspecify.annotations.NullMarked;
