package io.broadsheet.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.bench.system.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One dictionary of keys for the logs of all services. */
class LogDictionaryTest {

    private static final List<String> SERVICES = List.of("enrich", "ingest", "query");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z, ]+) \\| \\S.* \\|$");

    @Test
    void everyKeyOfEveryServiceIsInTheDictionaryAndNoOther() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (String service : SERVICES) {
            new LogStatements(service)
                    .keys()
                    .forEach(key ->
                            used.computeIfAbsent(key, any -> new TreeSet<>()).add(service));
        }

        assertThat(documented()).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "ingest", "query"})
    void everyStatementWasRead(String service) {
        LogStatements statements = new LogStatements(service);

        assertThat(statements.templates()).hasSize((int) statements.count());
    }

    @Test
    void theServicesReadTheirMessagesAlike() {
        assertThat(SERVICES.stream()
                        .map(service -> MonitoringFiles.text(Repository.ours()
                                        .root()
                                        .resolve(service + "-service/src/main/java/io/broadsheet/" + service
                                                + "/LogFields.java"))
                                .replace("package io.broadsheet." + service, "package"))
                        .distinct())
                .hasSize(1);
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> services = new TreeMap<>();
        ROW.matcher(MonitoringFiles.text(MonitoringFiles.file("logs.md")))
                .results()
                .forEach(row -> services.put(
                        row.group(1), new TreeSet<>(List.of(row.group(2).split(", ")))));
        return services;
    }
}
