/** How well searches find what they are for. */
@NullMarked
package io.broadsheet.bench.relevance;

import org.jspecify.annotations.NullMarked;
