@NullMarked
package io.broadsheet.query.catalog.identity;

import org.jspecify.annotations.NullMarked;
