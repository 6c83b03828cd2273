package io.broadsheet.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The titles of a saved page in which every title has its abstract, read by parity: a second opinion that shares nothing with
 * the parser under test.
 */
record SavedPage(Path file, List<String> titles) {

    private static final String SUBSCRIBE = "Subscribe";

    static SavedPage read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> records = lines.contains(SUBSCRIBE) ? belowTheDay(lines) : fromTheGluedTitle(lines);
        return new SavedPage(
                file,
                IntStream.range(0, records.size())
                        .filter(line -> line % 2 == 0)
                        .mapToObj(records::get)
                        .toList());
    }

    /** The layout with blank lines: header, "Daily Papers", by whom, the day, then the records. */
    private static List<String> belowTheDay(List<String> lines) {
        int day = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).matches("[A-Z][a-z]{2} \\d{1,2}"))
                .findFirst()
                .orElseThrow();
        return lines.subList(day + 1, lines.size());
    }

    private static List<String> fromTheGluedTitle(List<String> lines) {
        List<String> records = new ArrayList<>(lines);
        records.removeIf(line -> line.startsWith("Get trending papers"));
        records.set(0, records.getFirst().substring(SUBSCRIBE.length()));
        return records;
    }
}
