/** Invented papers in any number, the same for the same seed, with known duplicates. */
@NullMarked
package io.broadsheet.bench.corpus;

import org.jspecify.annotations.NullMarked;
