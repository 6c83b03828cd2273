/** The Kafka edge: sends that are acknowledged, dead letters, and the patience to wait for a broker or a database. */
@NullMarked
package io.broadsheet.query.stream;

import org.jspecify.annotations.NullMarked;
