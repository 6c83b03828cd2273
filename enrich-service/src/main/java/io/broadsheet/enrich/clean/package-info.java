/** Text as people should read it, and the links in it: what dumps carry of LaTeX, HTML and odd characters is cleaned here. */
@NullMarked
package io.broadsheet.enrich.clean;

import org.jspecify.annotations.NullMarked;
