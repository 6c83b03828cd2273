/** What the tests of this service share: invented events, and the topics' other ends. */
@NullMarked
package io.broadsheet.query.testing;

import org.jspecify.annotations.NullMarked;
