@NullMarked
package io.broadsheet.bench.identity;

import org.jspecify.annotations.NullMarked;
