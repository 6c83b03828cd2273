/** One real Kafka node in a JVM of its own, and the topics of the contract. */
@NullMarked
package io.broadsheet.local.broker;

import org.jspecify.annotations.NullMarked;
