package io.broadsheet.enrich.clean.link;

/** A link of a paper; {@code url} begins with http:// or https://, always. */
public record Link(String url, LinkKind kind) {}
