package io.broadsheet.enrich.tag;

/** The words that caused a tag: from {@code start} to before {@code end} in UTF-16 units of the cleaned field. */
public record Evidence(Field field, int start, int end) {}
