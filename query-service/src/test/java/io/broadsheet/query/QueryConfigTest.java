package io.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.query.testing.Configs;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryConfigTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| `(broadsheet\\.[a-z.-]+)` \\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void isDescribedByTheTableInTheReadme() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("README.md")));

        var described = new TreeMap<String, String>();
        while (rows.find()) {
            described.put(rows.group(1), rows.group(3) == null ? "" : rows.group(3));
            assertThat(rows.group(2)).isEqualTo(variable(rows.group(1)));
        }

        assertThat(described).isEqualTo(declared("broadsheet", QueryConfig.class));
    }

    @Test
    void hasDefaultsThatFitTogether() {
        var config = Configs.with(Map.of());

        assertThat(config.retry().firstWait())
                .isPositive()
                .isLessThan(config.retry().longestWait());
        assertThat(config.refresh().batch()).isPositive();
        assertThat(config.send().acknowledgedWithin()).isPositive();
    }

    @Test
    void takesWhatIsSet() {
        var config = Configs.with(Map.of("broadsheet.refresh.batch", "7", "broadsheet.settle.busy-poll", "3s"));

        assertThat(config.refresh().batch()).isEqualTo(7);
        assertThat(config.settle().busyPoll()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"broadsheet.refresh.batch,many", "broadsheet.retry.first-wait,soon"})
    void refusesValuesThatMeanNothing(String property, String value) {
        assertThatThrownBy(() -> Configs.with(Map.of(property, value))).hasMessageContaining(property);
    }

    private static Map<String, String> declared(String prefix, Class<?> group) {
        var properties = new TreeMap<String, String>();
        for (var method : group.getDeclaredMethods()) {
            var name = prefix + "." + name(method);
            if (method.getReturnType().getEnclosingClass() == QueryConfig.class) {
                properties.putAll(declared(name, method.getReturnType()));
            } else {
                var value = method.getAnnotation(WithDefault.class);
                properties.put(name, value == null ? "" : value.value());
            }
        }
        return properties;
    }

    private static String name(Method method) {
        var given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : String.join(
                        "-",
                        Arrays.stream(method.getName().split("(?=[A-Z])"))
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList());
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
