package io.broadsheet.enrich.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The headers that each record-shaped message carries, so that it counts against its dump even if it cannot be decoded. */
final class Headers {

    static final String DUMP_ID = "dump-id";
    static final String ORDINAL = "ordinal";

    private Headers() {}

    /** @param trace what the message that it was made of has of its trace */
    static List<Header> of(String dumpId, int ordinal, List<Header> trace) {
        List<Header> headers = new ArrayList<>(trace);
        headers.add(new RecordHeader(DUMP_ID, dumpId.getBytes(StandardCharsets.UTF_8)));
        headers.add(new RecordHeader(ORDINAL, Integer.toString(ordinal).getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
