/**
 * The dialect of the public Daily Papers site, as its client and command line speak it. Unknown parameters are ignored, absent
 * values left out, and every field of a listed paper stands both in {@code paper} and beside it, because the client reads some
 * here and some there.
 */
@NullMarked
package io.broadsheet.query.hub;

import org.jspecify.annotations.NullMarked;
