/** The launcher {@code deploy/local/up}: its command line, its signals and its session. */
@NullMarked
package io.broadsheet.local.up;

import org.jspecify.annotations.NullMarked;
