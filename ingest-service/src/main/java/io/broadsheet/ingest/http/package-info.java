/** The HTTP side: uploads, what was received, the formats, health. */
@NullMarked
package io.broadsheet.ingest.http;

import org.jspecify.annotations.NullMarked;
