package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(broadsheet\\.[a-z.-]+)` \\| `([A-Z_]+)` \\| (?:`([^`]*)`|none) \\| \\S.* \\|$");

    @Test
    void theReadmeListsEveryKeyWithItsVariableAndDefault() throws IOException {
        // Given
        String readme = Files.readString(Path.of(System.getProperty("broadsheet.root"), "ingest-service", "README.md"));

        // When
        Map<String, String> documented = ROW.matcher(readme)
                .results()
                .collect(Collectors.toMap(row -> row.group(1) + " " + row.group(2), ConfigurationTableTest::defaultOf));

        // Then
        String prefix = IngestConfig.class.getAnnotation(ConfigMapping.class).prefix();
        assertThat(documented).containsExactlyInAnyOrderEntriesOf(keys(prefix, IngestConfig.class));
    }

    private static String defaultOf(MatchResult row) {
        return row.group(3) == null ? "" : row.group(3);
    }

    private static Map<String, String> keys(String prefix, Class<?> type) {
        Map<String, String> keys = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            String key = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getEnclosingClass() == IngestConfig.class) {
                keys.putAll(keys(key, method.getReturnType()));
            } else {
                WithDefault stated = method.getAnnotation(WithDefault.class);
                keys.put(key + " " + variable(key), stated == null ? "" : stated.value());
            }
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
