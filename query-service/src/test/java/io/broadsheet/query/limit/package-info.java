@NullMarked
package io.broadsheet.query.limit;

import org.jspecify.annotations.NullMarked;
