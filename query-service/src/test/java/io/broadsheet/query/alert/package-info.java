@NullMarked
package io.broadsheet.query.alert;

import org.jspecify.annotations.NullMarked;
