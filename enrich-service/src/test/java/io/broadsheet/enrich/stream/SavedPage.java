package io.broadsheet.enrich.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Titles and abstracts of a saved page without flaws, in either layout: all these tests need of what ingest-service parses. */
final class SavedPage {

    private static final Pattern DAY = Pattern.compile("[A-Z][a-z]{2} \\d{1,2}");
    private static final String GLUED = "Subscribe";
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));

    private SavedPage() {}

    /** Our own dumps: {@code deploy/samples}. */
    static Path samples() {
        return ROOT.resolve("deploy/samples");
    }

    /** Real dumps, which are not part of the project and may be absent. */
    static Path sharedDumps() {
        return ROOT.resolve("../shared/dumps");
    }

    static List<Paper> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return papers(afterHeader(lines));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> afterHeader(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (DAY.matcher(line).matches()) {
                return lines.subList(i + 1, lines.size());
            }
            if (line.startsWith(GLUED) && line.length() > GLUED.length()) {
                List<String> rest = new ArrayList<>(lines.subList(i, lines.size()));
                rest.set(0, line.substring(GLUED.length()));
                return rest;
            }
        }
        throw new IllegalArgumentException("No header of a saved page");
    }

    private static List<Paper> papers(List<String> lines) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            papers.add(new Paper(lines.get(i), lines.get(i + 1)));
        }
        return papers;
    }

    /** A title and its abstract. */
    record Paper(String title, String text) {}
}
