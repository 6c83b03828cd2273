@NullMarked
package io.broadsheet.query.vote;

import org.jspecify.annotations.NullMarked;
