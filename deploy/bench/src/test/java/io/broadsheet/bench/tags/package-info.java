@NullMarked
package io.broadsheet.bench.tags;

import org.jspecify.annotations.NullMarked;
