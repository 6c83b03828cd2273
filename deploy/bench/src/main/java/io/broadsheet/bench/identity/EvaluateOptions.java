package io.broadsheet.bench.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The command line of {@code deploy/bench/evaluate}.
 *
 * @param pairs file of labelled pairs
 * @param mixed folder of dumps with their truth
 * @param venue another such folder, measured beside it where it exists
 * @param tags file of records with authors' keywords
 * @param records of each generated corpus
 * @param papers of the catalogue in which candidates are counted
 * @param ablation whether to measure with each rule switched off
 * @param parts what to measure
 */
record EvaluateOptions(
        Path pairs, Path mixed, Path venue, Path tags, int records, int papers, boolean ablation, Set<Part> parts) {

    static final String USAGE =
            "usage: deploy/bench/evaluate [--pairs FILE] [--mixed DIR] [--records N] [--papers N] [--no-ablation]"
                    + " [--tags [FILE]]";

    /** What there is to measure. */
    enum Part {
        IDENTITY,
        TAGS
    }

    /**
     * Reads the arguments: those of one part leave the other out, without any both are measured.
     *
     * @param data folder of what is measured on where no other is named
     * @throws IllegalArgumentException with the usage
     */
    static EvaluateOptions parse(List<String> arguments, Path data) {
        EvaluateOptions options = new EvaluateOptions(
                data.resolve("dedup_pairs.dev.jsonl"),
                data.resolve("mixed"),
                data.resolve("acl2021"),
                data.resolve("tags_dev.jsonl"),
                20_000,
                1_000_000,
                true,
                parts(arguments));
        Iterator<String> rest = withDefaults(arguments, options.tags).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private static Set<Part> parts(List<String> arguments) {
        boolean tags = arguments.contains("--tags");
        boolean identity = arguments.stream().anyMatch(name -> name.startsWith("--") && !name.equals("--tags"));
        if (tags == identity) {
            return Set.of(Part.values());
        }
        return Set.of(tags ? Part.TAGS : Part.IDENTITY);
    }

    /** With the default's name behind a {@code --tags} that none follows. */
    private static List<String> withDefaults(List<String> arguments, Path tags) {
        List<String> full = new ArrayList<>(arguments);
        int value = full.indexOf("--tags") + 1;
        if (value > 0 && (value == full.size() || full.get(value).startsWith("--"))) {
            full.add(value, tags.toString());
        }
        return full;
    }

    private EvaluateOptions with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--pairs" -> with(existing(name, rest), mixed, tags, records, papers, ablation);
            case "--mixed" -> with(pairs, existing(name, rest), tags, records, papers, ablation);
            case "--tags" -> with(pairs, mixed, existing(name, rest), records, papers, ablation);
            case "--records" -> with(pairs, mixed, tags, number(name, rest), papers, ablation);
            case "--papers" -> with(pairs, mixed, tags, records, number(name, rest), ablation);
            case "--no-ablation" -> with(pairs, mixed, tags, records, papers, false);
            default -> throw new IllegalArgumentException("\"" + name + "\" is not known; " + USAGE);
        };
    }

    private EvaluateOptions with(
            Path newPairs, Path newMixed, Path newTags, int newRecords, int newPapers, boolean newAblation) {
        return new EvaluateOptions(newPairs, newMixed, venue, newTags, newRecords, newPapers, newAblation, parts);
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
