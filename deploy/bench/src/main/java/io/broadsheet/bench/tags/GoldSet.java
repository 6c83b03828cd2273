package io.broadsheet.bench.tags;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.tag.Tag;
import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Languages, models and datasets that the tagger finds in the gold set, against what a reader found. */
final class GoldSet {

    private static final Map<String, Function<GoldRecord, Set<String>>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("language", GoldRecord::languages);
        KINDS.put("model", GoldRecord::models);
        KINDS.put("dataset", GoldRecord::datasets);
    }

    private final Tagger tagger;
    private final List<GoldRecord> records;
    private final Set<String> missed = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();

    GoldSet(Tagger tagger, List<GoldRecord> records) {
        this.tagger = tagger;
        this.records = records;
    }

    /** The set that comes with the bench. */
    static List<GoldRecord> read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<GoldRecord> records = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldSet.class.getResourceAsStream("gold.jsonl")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                records.add(json.readValue(line, GoldRecord.class));
            }
        }
        return records;
    }

    /** Precision and recall per kind and over all three, and what was missed or wrong, as {@code record: concept}. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", records.size());
        Hits all = new Hits();
        for (var kind : KINDS.entrySet()) {
            Hits hits = new Hits();
            records.forEach(
                    paper -> compare(paper, kind.getKey(), kind.getValue().apply(paper), hits));
            json.put(kind.getKey(), hits.toJson());
            all.add(hits);
        }
        json.put("all", all.toJson());
        json.put("missed", missed);
        json.put("wrong", wrong);
        return json;
    }

    private void compare(GoldRecord paper, String kind, Set<String> expected, Hits hits) {
        Set<String> found = tagger.tag(TaggedText.of(paper.title(), paper.abstractText())).stream()
                .filter(tag -> tag.kind().equals(kind))
                .map(Tag::id)
                .collect(Collectors.toSet());
        hits.found += found.size();
        hits.expected += expected.size();
        for (String id : expected) {
            if (!found.contains(id)) {
                missed.add(paper.id() + ": " + id);
            }
        }
        for (String id : found) {
            if (expected.contains(id)) {
                hits.right++;
            } else {
                wrong.add(paper.id() + ": " + id);
            }
        }
    }

    private static final class Hits {

        private int right;
        private int found;
        private int expected;

        private void add(Hits other) {
            right += other.right;
            found += other.found;
            expected += other.expected;
        }

        private Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("expected", expected);
            json.put("precision", share(right, found));
            json.put("recall", share(right, expected));
            return json;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : Math.round(part * 10_000.0 / whole) / 10_000.0;
        }
    }
}
