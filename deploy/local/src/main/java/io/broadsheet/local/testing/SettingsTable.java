package io.broadsheet.local.testing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings of a service, as its README lists them and as its {@code @ConfigMapping} declares them: as sorted rows of
 * property, variable and default, which agree when both lists are equal.
 */
public final class SettingsTable {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`broadsheet\\.\\S+` \\| `\\S+` \\| (?:`\\S+`|none)) \\| \\S.* \\|$");

    private SettingsTable() {}

    /** The rows of all tables of settings in a text file. */
    public static List<String> documentedIn(Path readme) throws IOException {
        return ROW.matcher(Files.readString(readme))
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
    }

    /** The rows that an interface annotated with {@code @ConfigMapping} and its nested interfaces should have. */
    public static List<String> declaredBy(Class<?> mapping) {
        return rows(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping)
                .sorted()
                .toList();
    }

    private static Stream<String> rows(String prefix, Class<?> group) {
        return Stream.of(group.getDeclaredMethods()).flatMap(method -> {
            String property = prefix + "." + kebab(method.getName());
            return isGroup(method.getReturnType())
                    ? rows(property, method.getReturnType())
                    : Stream.of(row(property, method));
        });
    }

    private static boolean isGroup(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return type.isInterface() && outer != null && outer.isAnnotationPresent(ConfigMapping.class);
    }

    private static String row(String property, Method method) {
        WithDefault stated = method.getAnnotation(WithDefault.class);
        String variable = property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        return "`" + property + "` | `" + variable + "` | " + (stated == null ? "none" : "`" + stated.value() + "`");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
