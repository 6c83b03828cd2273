package io.broadsheet.bench;

import java.util.Iterator;
import java.util.List;

/**
 * The command line of {@code deploy/bench/run}.
 *
 * @param keep leaves the data, the corpus and its truth behind
 */
record Options(long records, long seed, boolean keep) {

    static final String USAGE = "usage: deploy/bench/run [--records N] [--seed S] [--keep]";

    /** @throws IllegalArgumentException with the usage */
    static Options parse(List<String> arguments) {
        Options options = new Options(100_000, 1, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            options = switch (name) {
                case "--records" -> new Options(number(name, rest), options.seed, options.keep);
                case "--seed" -> new Options(options.records, number(name, rest), options.keep);
                case "--keep" -> new Options(options.records, options.seed, true);
                default -> throw new IllegalArgumentException("\"" + name + "\" is not known; " + USAGE);
            };
        }
        return options;
    }

    private static long number(String name, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " takes a whole number from 1, not \"" + text + "\"; " + USAGE);
        }
        return Long.parseLong(text);
    }
}
