/**
 * What the JSON formats and the tables share: values of any shape asked without fear, and a record drafted from them. Plain
 * Java: nothing here fails for what a dump holds.
 */
@NullMarked
package io.broadsheet.ingest.format.value;

import org.jspecify.annotations.NullMarked;
