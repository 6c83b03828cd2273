package io.broadsheet.local.testing;

/** A database to test against; {@code kind} tells people which one it is. */
record Database(String jdbcUrl, String user, String password, String kind) {}
