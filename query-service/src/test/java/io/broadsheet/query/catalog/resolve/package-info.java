@NullMarked
package io.broadsheet.query.catalog.resolve;

import org.jspecify.annotations.NullMarked;
