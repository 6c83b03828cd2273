/** What people see in their terminal. */
@NullMarked
package io.broadsheet.local.show;

import org.jspecify.annotations.NullMarked;
