@NullMarked
package io.broadsheet.query.digest;

import org.jspecify.annotations.NullMarked;
