@NullMarked
package io.broadsheet.query.event;

import org.jspecify.annotations.NullMarked;
