@NullMarked
package io.broadsheet.bench.corpus;

import org.jspecify.annotations.NullMarked;
