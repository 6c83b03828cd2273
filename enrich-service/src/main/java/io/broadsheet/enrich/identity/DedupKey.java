package io.broadsheet.enrich.identity;

/**
 * A dedup key of a record.
 *
 * @param strong whether records that share the key are one paper; the others only propose it
 */
public record DedupKey(String kind, String value, boolean strong) {}
