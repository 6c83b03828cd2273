package io.broadsheet.ingest.format.web;

import org.netpreserve.jwarc.WarcRecord;

/** A part of an archive. */
sealed interface Part {

    /**
     * A record as the library reads it.
     *
     * @param offset of its first byte
     */
    record Whole(WarcRecord content, long offset) implements Part {}

    /**
     * A record that cannot be read, or bytes that are none.
     *
     * @param reason what is wrong with it
     */
    record Broken(long offset, String reason, String text) implements Part {}
}
