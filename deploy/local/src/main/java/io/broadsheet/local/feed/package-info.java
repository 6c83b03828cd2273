/** Files on their way from the drop folder into the catalogue. */
@NullMarked
package io.broadsheet.local.feed;

import org.jspecify.annotations.NullMarked;
