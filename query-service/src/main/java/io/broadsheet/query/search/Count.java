package io.broadsheet.query.search;

/** How many papers have a value. */
public record Count(String value, long count) {}
