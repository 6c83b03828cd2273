package io.broadsheet.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Objects;

/** Files of any size that are made while they are read: records between a start and an end, numbered from 0. */
enum LargeFile {
    JSON_LINES("", "{\"title\": \"Ledger %09d\", \"abstract\": \"#\"}", "\n", "\n"),
    JSON_LIST("[", "{\"title\": \"Ledger %09d\", \"abstract\": \"#\"}", ",\n", "]"),
    JSON_ON_ONE_LINE("[", "{\"title\": \"Ledger %09d\", \"abstract\": \"#\"}", ",", "]"),
    JSON_ANSWER("{\"n\": 1, \"results\": [", "{\"title\": \"Ledger %09d\", \"abstract\": \"#\"}", ", ", "]}"),
    PYTHON_LINES("", "{'paper': {'id': '2607.01234', 'title': 'Ledger %09d', 'summary': '#'}}", "\n", ""),
    TABLE("title,abstract\n", "Ledger %09d,\"#\n#\"", "\r\n", "\r\n"),
    TINY_RECORDS("", "{\"title\":\"Ledger %09d\"}", "\n", ""),
    ATOM(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<entry><id>urn:%1$d</id><title>Ledger %1$09d</title><summary>#</summary></entry>",
            "\n",
            "</feed>"),
    BIBTEX("", "@article{k%1$d,\n  title = {Ledger %1$09d},\n  abstract = {#}\n}", "\n\n", "\n"),
    RIS("", "TY  - JOUR\nTI  - Ledger %09d\nAB  - #\nER  - ", "\n\n", "\n"),
    MEDLINE("", "PMID- %1$d\nTI  - Ledger %1$09d\nAB  - #\n", "\n", ""),
    ONE_HUGE_RECORD(
            "{\"title\": \"First\"}\n{\"title\": \"Second\"}\n{\"title\": \"",
            "#",
            " ",
            "\"}\n{\"title\": \"Last\"}\n");

    private static final String FILLING = "We keep a ledger of debris, patiently. ".repeat(100);

    private final String start;
    private final String item;
    private final String between;
    private final String end;

    LargeFile(String start, String item, String between, String end) {
        this.start = start;
        this.item = item;
        this.between = between;
        this.end = end;
    }

    /** How many records a file of at least so many bytes has. */
    long records(long bytes) {
        return bytes / (item(0).length() + between.length()) + 1;
    }

    InputStream open(long records) {
        return new Made(records);
    }

    private String item(long index) {
        return item.replace("#", FILLING).formatted(index);
    }

    /** The file's text part by part. */
    private final class Made extends InputStream {
        private final long records;
        private byte[] part = start.getBytes(UTF_8);
        private int at;
        private long next;

        Made(long records) {
            this.records = records;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, into.length);
            while (at == part.length && next <= records) {
                part = part(next++).getBytes(UTF_8);
                at = 0;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, count);
            at += count;
            return count == 0 && length > 0 ? -1 : count;
        }

        private String part(long index) {
            if (index == records) {
                return end;
            }
            return index == 0 ? item(0) : between + item(index);
        }
    }
}
