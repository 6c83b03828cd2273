package io.broadsheet.bench.tags;

import java.util.List;

/**
 * A record with what its authors say about it, which no extractor is shown.
 *
 * @param code address of the paper's repository; empty where it is not known
 */
record KeywordRecord(String id, String title, String abstractText, List<String> keywords, String code) {

    KeywordRecord {
        keywords = List.copyOf(keywords);
    }
}
