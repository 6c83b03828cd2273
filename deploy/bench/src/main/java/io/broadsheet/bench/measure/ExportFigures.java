package io.broadsheet.bench.measure;

/**
 * How a whole result travelled.
 *
 * @param format as in {@code /v1/export.<format>}
 * @param extraMiB how far the query-service's anonymous memory rose above what it was just before, at most
 */
public record ExportFigures(String format, double megabytes, double seconds, double papersPerSecond, double extraMiB) {}
