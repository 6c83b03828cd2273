package io.broadsheet.ingest.format.xml;

/** What stands in an element. */
sealed interface Content permits Node, Words {}
