/** Measures how well records of one paper are told from records of others, with the code that the services run. */
@NullMarked
package io.broadsheet.bench.identity;

import org.jspecify.annotations.NullMarked;
