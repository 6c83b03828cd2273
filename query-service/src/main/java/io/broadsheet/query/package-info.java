/** The service that keeps the catalogue and serves it. */
@NullMarked
package io.broadsheet.query;

import org.jspecify.annotations.NullMarked;
