package io.broadsheet.bench.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The command line of {@code deploy/bench/evaluate}.
 *
 * @param pairs file of labelled pairs
 * @param mixed folder of dumps with their truth
 * @param venue another such folder, measured beside it where it exists
 * @param records of each generated corpus
 * @param papers of the catalogue in which candidates are counted
 * @param ablation whether to measure with each rule switched off
 */
record EvaluateOptions(Path pairs, Path mixed, Path venue, int records, int papers, boolean ablation) {

    static final String USAGE =
            "usage: deploy/bench/evaluate [--pairs FILE] [--mixed DIR] [--records N] [--papers N] [--no-ablation]";

    /**
     * Reads the arguments.
     *
     * @param data folder of what is measured on where no other is named
     * @throws IllegalArgumentException with the usage
     */
    static EvaluateOptions parse(List<String> arguments, Path data) {
        EvaluateOptions options = new EvaluateOptions(
                data.resolve("dedup_pairs.dev.jsonl"),
                data.resolve("mixed"),
                data.resolve("acl2021"),
                20_000,
                1_000_000,
                true);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private EvaluateOptions with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--pairs" -> new EvaluateOptions(existing(name, rest), mixed, venue, records, papers, ablation);
            case "--mixed" -> new EvaluateOptions(pairs, existing(name, rest), venue, records, papers, ablation);
            case "--records" -> new EvaluateOptions(pairs, mixed, venue, number(name, rest), papers, ablation);
            case "--papers" -> new EvaluateOptions(pairs, mixed, venue, records, number(name, rest), ablation);
            case "--no-ablation" -> new EvaluateOptions(pairs, mixed, venue, records, papers, false);
            default -> throw new IllegalArgumentException("\"" + name + "\" is not known; " + USAGE);
        };
    }

    private static Path existing(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        Path path = Path.of(value);
        if (value.isEmpty() || !Files.exists(path)) {
            throw new IllegalArgumentException(name + ": there is no \"" + value + "\"; " + USAGE);
        }
        return path;
    }

    private static int number(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(name + " takes a whole number from 1, not \"" + value + "\"; " + USAGE);
        }
        return Integer.parseInt(value);
    }
}
