/** Subscriptions and the letters that come of them: who is sent which new papers, and when. Letters are posted by {@code mail}. */
@NullMarked
package io.broadsheet.query.digest;

import org.jspecify.annotations.NullMarked;
