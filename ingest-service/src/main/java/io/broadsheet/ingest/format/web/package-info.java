/** Web archives: WARC, WET with its extracted text, and MHTML of a single page. */
@NullMarked
package io.broadsheet.ingest.format.web;

import org.jspecify.annotations.NullMarked;
