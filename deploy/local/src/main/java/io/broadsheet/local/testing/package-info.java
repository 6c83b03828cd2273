/** What the tests of all modules share: real servers, and the contracts to check messages against. */
@NullMarked
package io.broadsheet.local.testing;

import org.jspecify.annotations.NullMarked;
