package io.broadsheet.ingest.format.web;

import org.netpreserve.jwarc.WarcRecord;

/** A part of an archive. */
sealed interface Part {

    /**
     * A record as the library reads it.
     *
     * @param offset of its first byte
     * @param archive to be told when its content is broken
     */
    record Whole(WarcRecord content, long offset, Archive archive) implements Part {}

    /**
     * Bytes that are no record.
     *
     * @param reason what is wrong with them
     */
    record Broken(long offset, String reason, String text) implements Part {}
}
