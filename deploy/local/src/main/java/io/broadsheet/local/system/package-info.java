/** The whole of Broadsheet as processes on this machine, over one data folder. */
@NullMarked
package io.broadsheet.local.system;

import org.jspecify.annotations.NullMarked;
