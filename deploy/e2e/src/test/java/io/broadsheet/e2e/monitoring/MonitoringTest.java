package io.broadsheet.e2e.monitoring;

import static io.broadsheet.e2e.monitoring.MonitoringFiles.elements;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards, rules, the catalogue and the runbook say the same; {@link ObservedIT} says that the catalogue is true. */
class MonitoringTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
    private static final int COLUMNS = 24;

    static Stream<Path> dashboards() {
        return MonitoringFiles.dashboards();
    }

    @Test
    void everyMetricThatARuleNamesIsInTheCatalogueOrRecorded() {
        assertThat(MonitoringFiles.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(new PromQl(rule.required("expr").asText()).metrics())
                        .isNotEmpty()
                        .isSubsetOf(known()));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyMetricThatADashboardNamesIsInTheCatalogueOrRecorded(Path file) {
        assertThat(targets(MonitoringFiles.json(file)))
                .isNotEmpty()
                .allSatisfy(
                        target -> assertThat(new PromQl(target.required("expr").asText()).metrics())
                                .isNotEmpty()
                                .isSubsetOf(known()));
    }

    @Test
    void everyMetricOfOursIsLookedAtSomewhere() {
        Set<String> named = Stream.concat(
                        MonitoringFiles.rules().stream(),
                        dashboards().flatMap(file -> targets(MonitoringFiles.json(file)).stream()))
                .flatMap(expression -> new PromQl(expression.required("expr").asText()).metrics().stream())
                .collect(toSet());

        assertThat(DocumentedMetric.all())
                .allSatisfy(metric -> assertThat(metric.series()).containsAnyElementsOf(named));
    }

    @Test
    void everyAlertHasItsHeadingAndEveryHeadingItsAlert() {
        List<JsonNode> alerts = alerts();

        assertThat(headings())
                .containsExactlyElementsOf(alerts.stream()
                        .map(alert -> alert.required("alert").asText())
                        .toList());
        assertThat(alerts).allSatisfy(alert -> {
            String name = alert.required("alert").asText();
            assertThat(alert.required("annotations").required("runbook").asText())
                    .isEqualTo("deploy/docs/alerts.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.required("annotations").required("summary").asText())
                    .isNotBlank();
            assertThat(alert.required("labels").required("severity").asText()).isIn("critical", "warning", "info");
        });
    }

    @Test
    void everyHeadingSaysWhatItMeansHowToLookAndWhatToDo() {
        String[] sections = runbook().split("(?m)^## \\w+$");

        assertThat(List.of(sections).subList(1, sections.length))
                .allSatisfy(section -> assertThat(section).contains("**Means**", "**Look**", "**Do**"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardCanBeImportedAndRead(Path file) {
        JsonNode dashboard = MonitoringFiles.json(file);

        assertThat(dashboard.required("uid").asText())
                .isEqualTo("broadsheet-" + file.getFileName().toString().replace(".json", ""));
        assertThat(dashboard.at("/templating/list/0/type").asText())
                .as("its Prometheus can be chosen")
                .isEqualTo("datasource");
        assertThat(shown(dashboard)).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.required("title").asText()).isNotBlank();
            assertThat(panel.required("description").asText()).isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/thresholds/steps")).isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        });
        assertThat(elements(dashboard.required("panels")))
                .extracting(panel -> panel.required("id").asInt())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsOfADashboardLieOnEachOther(Path file) {
        Set<Integer> taken = new TreeSet<>();
        elements(MonitoringFiles.json(file).required("panels"))
                .map(panel -> panel.required("gridPos"))
                .forEach(place -> {
                    for (int x = place.required("x").asInt();
                            x
                                    < place.required("x").asInt()
                                            + place.required("w").asInt();
                            x++) {
                        for (int y = place.required("y").asInt();
                                y
                                        < place.required("y").asInt()
                                                + place.required("h").asInt();
                                y++) {
                            assertThat(x).isLessThan(COLUMNS);
                            assertThat(taken.add(y * COLUMNS + x))
                                    .as("%d, %d is free", x, y)
                                    .isTrue();
                        }
                    }
                });
    }

    /** Series of the catalogue, what the rules record, and what Prometheus makes of alerts. */
    private static Set<String> known() {
        Set<String> known = DocumentedMetric.all().stream()
                .flatMap(DocumentedMetric::series)
                .collect(toCollection(TreeSet::new));
        MonitoringFiles.rules().stream()
                .filter(rule -> rule.has("record"))
                .forEach(rule -> known.add(rule.required("record").asText()));
        known.add("ALERTS");
        return known;
    }

    private static List<JsonNode> alerts() {
        return MonitoringFiles.rules().stream()
                .filter(rule -> rule.has("alert"))
                .toList();
    }

    private static List<String> headings() {
        return HEADING.matcher(runbook()).results().map(found -> found.group(1)).toList();
    }

    private static String runbook() {
        return MonitoringFiles.text(Repository.ours().root().resolve("deploy/docs/alerts.md"));
    }

    private static List<JsonNode> shown(JsonNode dashboard) {
        return elements(dashboard.required("panels"))
                .filter(panel -> !panel.required("type").asText().equals("row"))
                .toList();
    }

    private static List<JsonNode> targets(JsonNode dashboard) {
        return shown(dashboard).stream()
                .flatMap(panel -> elements(panel.required("targets")))
                .toList();
    }
}
