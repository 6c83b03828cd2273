@NullMarked
package io.broadsheet.query.digest.plan;

import org.jspecify.annotations.NullMarked;
