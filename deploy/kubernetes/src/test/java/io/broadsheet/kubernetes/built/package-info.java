/** What kubectl makes of an overlay. */
@NullMarked
package io.broadsheet.kubernetes.built;

import org.jspecify.annotations.NullMarked;
