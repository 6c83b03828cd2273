package io.broadsheet.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.corpus.Truth;
import io.broadsheet.bench.system.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a load came to.
 *
 * @param seconds from the rename into the inbox to the first sample in which the dump is complete
 * @param recordsPerSecond all records / seconds
 */
public record LoadFigures(
        double seconds,
        double recordsPerSecond,
        Map<Stage, StageRate> stages,
        Map<Part, ProcessCost> processes,
        Correctness correctness) {

    static LoadFigures of(Truth truth, List<Sample> samples, Costs costs, JsonNode ledger) {
        Map<Stage, StageRate> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, StageRate.of(stage, samples));
        }
        double seconds = samples.getLast().seconds() - samples.getFirst().seconds();
        return new LoadFigures(
                seconds,
                truth.records() / seconds,
                stages,
                costs.of(truth.records()),
                Correctness.of(truth, ledger, samples.getLast().count(Stage.INDEXED)));
    }
}
