@NullMarked
package io.broadsheet.bench.report;

import org.jspecify.annotations.NullMarked;
