@NullMarked
package io.broadsheet.query.catalog.decision;

import org.jspecify.annotations.NullMarked;
