/** Links in text: where they end, what they point to, and where the ones to mirrors really go. */
@NullMarked
package io.broadsheet.enrich.clean.link;

import org.jspecify.annotations.NullMarked;
