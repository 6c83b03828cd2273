package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.text.Line;
import io.broadsheet.ingest.format.value.Literals;
import io.broadsheet.ingest.format.value.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a file's records stand in it.
 *
 * @param lines whether each line is a record; else the file is a document, or several
 * @param path the names that lead through a document's objects to its records; empty where the document itself is a record
 *     or a list of them
 * @param python whether strings may stand in single quotes
 */
record Layout(boolean lines, List<String> path, boolean python) {
    private static final Pattern JSON = Pattern.compile("(?s)[\\[{]\\s*(?:[\"'{\\[\\]}].*)?");
    private static final Pattern PYTHON = Pattern.compile("(?s)[\\[{\\s]*'.*");
    private static final int MOST_PROBED = 20;

    /** Whether a file that begins so can be JSON at all: by its first characters, or as most of its lines are objects. */
    static boolean isJson(Head head) {
        return JSON.matcher(head.text()).matches() || new Probe(head).mostLinesAreObjects();
    }

    static Layout of(Head head) {
        Probe probe = new Probe(head);
        String text = head.text();
        boolean python = PYTHON.matcher(text).matches();
        Value document = python ? Literals.beginning(text) : JsonText.beginning(text);
        List<String> path = Wrapper.path(document);
        boolean lines = !text.startsWith("[") && path.isEmpty() && (probe.isOneLine() || probe.mostLinesAreObjects());
        return new Layout(lines, lines ? List.of() : path, python);
    }

    /** The lines of a file's beginning that are there whole, the first ones of them. */
    private record Probe(List<String> lines, boolean isOneLine) {
        Probe(Head head) {
            this(
                    whole(head),
                    head.lines().stream()
                                    .filter(line -> !line.isBlank())
                                    .limit(2)
                                    .count()
                            < 2);
        }

        private static List<String> whole(Head head) {
            List<Line> lines =
                    head.lines().stream().filter(line -> !line.isBlank()).toList();
            return lines.subList(0, isCut(lines) ? lines.size() - 1 : lines.size()).stream()
                    .limit(MOST_PROBED)
                    .map(line -> line.text().strip())
                    .toList();
        }

        private static boolean isCut(List<Line> lines) {
            Line last = lines.isEmpty() ? null : lines.getLast();
            return lines.size() > 1 && last != null && last.offset() + last.bytes() >= Head.SIZE;
        }

        boolean mostLinesAreObjects() {
            long objects = lines.stream().filter(Probe::isObject).count();
            return objects * 2 > lines.size();
        }

        private static boolean isObject(String line) {
            return (line.startsWith("{") && RecordText.isWhole(line)) || line.startsWith("\"{");
        }
    }
}
