/** The running system as a stranger meets it: the launcher's process, its folder, its HTTP interface, its process table. */
@NullMarked
package io.broadsheet.bench.system;

import org.jspecify.annotations.NullMarked;
