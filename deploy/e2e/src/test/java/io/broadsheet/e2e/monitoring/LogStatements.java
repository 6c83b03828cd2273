package io.broadsheet.e2e.monitoring;

import io.broadsheet.bench.system.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates of the log messages of a service, as its sources have them. */
record LogStatements(String service) {

    private static final Pattern STATEMENT =
            Pattern.compile("\\bLOG\\.\\w+\\((?:[^\"();]|\\([^\"();]*\\))*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("(?<!\\S)([a-z]+(?:-[a-z]+)*)=");

    Stream<String> templates() {
        return sources()
                .flatMap(source ->
                        STATEMENT.matcher(MonitoringFiles.text(source)).results())
                .map(found -> LITERAL.matcher(found.group(1))
                        .results()
                        .map(literal -> literal.group(1).replace("\\\"", "\""))
                        .collect(Collectors.joining()));
    }

    /** How many statements there are, by a count that knows nothing of their form. */
    long count() {
        return sources()
                .flatMap(source -> Pattern.compile("\\bLOG\\.(?:trace|debug|info|warn|error)f?\\(")
                        .matcher(MonitoringFiles.text(source))
                        .results())
                .count();
    }

    Set<String> keys() {
        return templates()
                .flatMap(template -> KEY.matcher(template).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Path> sources() {
        Path main = Repository.ours().root().resolve(service + "-service/src/main/java");
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
