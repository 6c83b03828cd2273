/** The formats that dumps come in. Plain Java: bytes in, records and rejections out. */
@NullMarked
package io.broadsheet.ingest.format;

import org.jspecify.annotations.NullMarked;
