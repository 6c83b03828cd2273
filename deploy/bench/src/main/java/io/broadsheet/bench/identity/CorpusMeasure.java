package io.broadsheet.bench.identity;

import io.broadsheet.query.catalog.identity.Catalogue;
import io.broadsheet.query.catalog.identity.Decisions;
import io.broadsheet.query.catalog.identity.Sighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well a corpus is divided into papers, over all pairs of its records. */
final class CorpusMeasure {

    private final List<ListedRecord> records;
    private final List<Sighting> sightings;

    CorpusMeasure(List<ListedRecord> records) {
        this.records = records;
        this.sightings = records.stream()
                .map(listed -> Sightings.of(listed.id(), listed.text()))
                .toList();
    }

    Scores scores(Rules rules) {
        return division(catalogue(rules)).all();
    }

    Map<String, Object> toJson() {
        Catalogue catalogue = catalogue(Rules.ALL);
        Division division = division(catalogue);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", records.size());
        json.putAll(division.all().toJson());
        json.put("checksPerRecord", Math.round(100.0 * catalogue.checks() / records.size()) / 100.0);
        Map<String, Object> kinds = new LinkedHashMap<>();
        division.byKind().forEach((kind, scores) -> kinds.put(kind, scores.toJson()));
        json.put("kinds", kinds);
        return json;
    }

    private Catalogue catalogue(Rules rules) {
        return Catalogue.of(sightings.stream().map(rules::applied).toList(), Decisions.NONE, rules.samePaper());
    }

    private Division division(Catalogue catalogue) {
        return Division.of(records, catalogue.papers());
    }
}
