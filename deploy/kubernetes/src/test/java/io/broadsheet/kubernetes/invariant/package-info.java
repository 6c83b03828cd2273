/** What every overlay promises. */
@NullMarked
package io.broadsheet.kubernetes.invariant;

import org.jspecify.annotations.NullMarked;
