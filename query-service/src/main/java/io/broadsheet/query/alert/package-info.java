/** Alerts: new papers of a query told to a server by signed requests. */
@NullMarked
package io.broadsheet.query.alert;

import org.jspecify.annotations.NullMarked;
