@NullMarked
package io.broadsheet.bench;

import org.jspecify.annotations.NullMarked;
