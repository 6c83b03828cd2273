package io.broadsheet.local.testing;

/** A broker to test against; {@code kind} tells people which one it is. */
record Broker(String bootstrapServers, String kind) {}
