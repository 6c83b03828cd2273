package io.broadsheet.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All measures of identity, on what there is to measure on. */
final class Evaluation {

    private final EvaluateOptions options;
    private final Consumer<String> progress;

    /** @param progress takes a line for each step */
    Evaluation(EvaluateOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /** @throws IOException also where there is neither a file of pairs nor a mixed corpus */
    Map<String, Object> run() throws IOException {
        List<LabelledPair> labelled = Files.exists(options.pairs()) ? PairsFile.read(options.pairs()) : List.of();
        List<ListedRecord> mixed = corpus(options.mixed());
        DistinctPapers real = new DistinctPapers();
        real.addAll(labelled);
        real.addFirstOf(mixed);
        if (real.papers().isEmpty()) {
            throw new IOException("There is nothing to measure on: neither pairs in " + options.pairs()
                    + " nor a corpus in " + options.mixed() + "; name them with --pairs and --mixed");
        }
        return measured(new PairMeasures(labelled), mixed, real.papers());
    }

    private Map<String, Object> measured(PairMeasures pairs, List<ListedRecord> mixed, List<PaperText> real)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        progress.accept("labelled pairs of " + shown(options.pairs()));
        json.put("pairs", pairs.toJson());
        progress.accept("mixed corpus of " + shown(options.mixed()));
        CorpusMeasure mixedMeasure = new CorpusMeasure(mixed);
        json.put("mixed", mixedMeasure.toJson());
        json.put("mixedBlind", new CorpusMeasure(blind(mixed)).toJson());
        List<ListedRecord> venue = corpus(options.venue());
        if (!venue.isEmpty()) {
            json.put("venue", new CorpusMeasure(venue).toJson());
            json.put("venueBlind", new CorpusMeasure(blind(venue)).toJson());
        }
        progress.accept("generated corpora of " + options.records() + " records");
        List<CorpusMeasure> generated = new GeneratedCorpora(real, options.records()).all();
        json.put("generated", generated.stream().map(CorpusMeasure::toJson).toList());
        progress.accept("speed of keys and signature");
        json.put("keysAndSignature", new KeySpeed(real).toJson());
        progress.accept("candidates at " + options.papers() + " papers");
        json.put("candidates", new CandidateLoad(real, options.papers()).toJson());
        if (options.ablation()) {
            progress.accept("each rule switched off");
            json.put("ablation", ablation(pairs, mixedMeasure, generated.getFirst()));
        }
        return json;
    }

    private static List<Map<String, Object>> ablation(
            PairMeasures pairs, CorpusMeasure mixed, CorpusMeasure generated) {
        List<Rules> all = new ArrayList<>(List.of(Rules.ALL));
        all.addAll(Rules.eachWithoutOne());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Rules rules : all) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("off", rules.off());
            row.putAll(pairs.headlines(rules));
            row.put("mixedF1", mixed.scores(rules).f1());
            row.put("generatedF1", generated.scores(rules).f1());
            rows.add(row);
        }
        return rows;
    }

    private static List<ListedRecord> corpus(Path folder) throws IOException {
        return Files.exists(folder) ? MixedCorpus.read(folder) : List.of();
    }

    private static List<ListedRecord> blind(List<ListedRecord> records) {
        return records.stream()
                .map(listed -> new ListedRecord(
                        listed.id(),
                        listed.paper(),
                        listed.kind(),
                        listed.text().blind()))
                .toList();
    }

    private static String shown(Path path) {
        return path + (Files.exists(path) ? "" : ", which does not exist: skipped");
    }
}
