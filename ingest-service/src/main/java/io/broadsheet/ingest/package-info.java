/** The service that reads dumps and publishes their records. */
@NullMarked
package io.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;
