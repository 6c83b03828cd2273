/** Web archives: WARC, and WET with its extracted text. */
@NullMarked
package io.broadsheet.ingest.format.web;

import org.jspecify.annotations.NullMarked;
