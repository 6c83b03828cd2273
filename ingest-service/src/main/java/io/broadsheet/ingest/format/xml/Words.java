package io.broadsheet.ingest.format.xml;

/** Text between tags. */
record Words(String text) implements Content {}
