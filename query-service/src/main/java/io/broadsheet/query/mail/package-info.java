/** Letters and how they leave: by SMTP, or where there is no server for that, by being kept to be read here. */
@NullMarked
package io.broadsheet.query.mail;

import org.jspecify.annotations.NullMarked;
