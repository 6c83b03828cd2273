/** LaTeX as it is left over in titles and abstracts, read as the text it stands for. */
@NullMarked
package io.broadsheet.enrich.clean.latex;

import org.jspecify.annotations.NullMarked;
