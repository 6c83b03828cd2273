/** Broadsheet on one machine without Docker: broker, database, the three services, and what the tests share of them. */
@NullMarked
package io.broadsheet.local;

import org.jspecify.annotations.NullMarked;
