package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`broadsheet\\.\\S+` \\| `\\S+` \\| (?:`\\S+`|none)) \\| .+ \\|$");

    @Test
    void theReadmeListsEveryKeyWithItsVariableAndDefault() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("broadsheet.root"), "enrich-service", "README.md"));

        Stream<String> documented = ROW.matcher(readme).results().map((MatchResult row) -> row.group(1));

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        keys("broadsheet", EnrichConfig.class).toList());
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).flatMap(method -> {
            String key =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            boolean group = method.getReturnType().getEnclosingClass() == EnrichConfig.class;
            return group ? keys(key, method.getReturnType()) : Stream.of(row(key, method));
        });
    }

    private static String row(String key, Method method) {
        WithDefault stated = method.getAnnotation(WithDefault.class);
        String variable = key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        return "`" + key + "` | `" + variable + "` | " + (stated == null ? "none" : "`" + stated.value() + "`");
    }
}
