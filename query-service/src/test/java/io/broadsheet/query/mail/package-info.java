@NullMarked
package io.broadsheet.query.mail;

import org.jspecify.annotations.NullMarked;
