/** What happens, told to clients that stay connected: dumps on their way, and papers that are new. */
@NullMarked
package io.broadsheet.query.event;

import org.jspecify.annotations.NullMarked;
