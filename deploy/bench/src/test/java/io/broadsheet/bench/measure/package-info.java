@NullMarked
package io.broadsheet.bench.measure;

import org.jspecify.annotations.NullMarked;
