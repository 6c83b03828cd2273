@NullMarked
package io.broadsheet.bench.system;

import org.jspecify.annotations.NullMarked;
