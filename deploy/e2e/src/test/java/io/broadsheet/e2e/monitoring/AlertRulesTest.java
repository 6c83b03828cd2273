package io.broadsheet.e2e.monitoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus' own tool says of the rules. */
class AlertRulesTest {

    private static final Pattern FIRES = Pattern.compile("exp_samples: \\[\\{labels: '\\{alertname=\"(\\w+)\"}'");
    private static final int SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void writeTheRulesBesideTheirTests() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool"))),
                "promtool is not installed; it comes with Debian's package prometheus (.ci/install)");
        Files.writeString(folder.resolve("rules.yaml"), MonitoringFiles.yaml(MonitoringFiles.ruleFile()));
        Files.copy(MonitoringFiles.file("tests/alerts.yaml"), folder.resolve("alerts.yaml"));
    }

    @Test
    void theRulesAreValid() throws IOException, InterruptedException {
        assertThat(promtool("check", "rules", "rules.yaml"))
                .contains("SUCCESS: " + MonitoringFiles.rules().size() + " rules found");
    }

    @Test
    void eachAlertFiresWhenItShouldAndNoneWhenAllIsWell() throws IOException, InterruptedException {
        assertThat(promtool("test", "rules", "alerts.yaml")).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void eachAlertHasATestInWhichItFires() {
        Set<String> tested = FIRES.matcher(MonitoringFiles.text(MonitoringFiles.file("tests/alerts.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());

        assertThat(MonitoringFiles.rules().stream()
                        .filter(rule -> rule.has("alert"))
                        .map(rule -> rule.required("alert").asText()))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void aRuleThatNeverFiresIsNoticed() throws IOException, InterruptedException {
        Path rules = folder.resolve("rules.yaml");
        String blunted = Files.readString(rules).replace("broadsheet:search_seconds:p95 > 0.5", "vector(0) > 1");
        Files.writeString(rules, blunted);

        assertThat(promtool("test", "rules", "alerts.yaml")).contains("FAILED", "BroadsheetSearchSlow");
    }

    private String promtool(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), List.of(arguments).stream())
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                .as("promtool ends")
                .isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
