@NullMarked
package io.broadsheet.query.alert.call;

import org.jspecify.annotations.NullMarked;
