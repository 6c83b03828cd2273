/** Pages for people, rendered here: they work without script, and nothing in them comes from another server. */
@NullMarked
package io.broadsheet.query.web;

import org.jspecify.annotations.NullMarked;
