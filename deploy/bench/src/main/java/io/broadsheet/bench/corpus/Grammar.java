package io.broadsheet.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The lists of {@code prose.txt}: what may stand in each slot, most frequent first. */
final class Grammar {

    /** Flatter than whole prose, since a list holds words of one kind only. */
    private static final double EXPONENT = 0.6;

    private final Map<String, List<String>> lists = new TreeMap<>();
    private final Map<Integer, Zipf> draws = new HashMap<>();

    private Grammar(Iterable<String> lines) {
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                current = lists.computeIfAbsent(line.substring(3).strip(), slot -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        lists.values().forEach(list -> draws.computeIfAbsent(list.size(), ranks -> new Zipf(ranks, EXPONENT)));
    }

    static Grammar load() {
        try (InputStream in = Grammar.class.getResourceAsStream("prose.txt")) {
            if (in == null) {
                throw new IllegalStateException("prose.txt is missing from the bench's jar: build deploy/bench again");
            }
            return new Grammar(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("prose.txt cannot be read", e);
        }
    }

    boolean knows(String slot) {
        return lists.containsKey(slot);
    }

    String draw(String slot, SplittableRandom random) {
        List<String> list = lists.get(slot);
        Zipf draw = list == null ? null : draws.get(list.size());
        if (list == null || draw == null) {
            throw new IllegalArgumentException("prose.txt has no list \"" + slot + "\": add \"== " + slot + "\"");
        }
        return list.get(draw.draw(random));
    }

    Map<String, List<String>> lists() {
        return lists;
    }
}
