/** How much one address may ask of the service. */
@NullMarked
package io.broadsheet.query.limit;

import org.jspecify.annotations.NullMarked;
