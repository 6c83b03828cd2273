/** How much there is, in numbers that are kept anyway. */
@NullMarked
package io.broadsheet.query.stats;

import org.jspecify.annotations.NullMarked;
