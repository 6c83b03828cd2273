@NullMarked
package io.broadsheet.query.stats;

import org.jspecify.annotations.NullMarked;
