@NullMarked
package io.broadsheet.query.hub;

import org.jspecify.annotations.NullMarked;
