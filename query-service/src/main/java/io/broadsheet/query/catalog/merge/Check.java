package io.broadsheet.query.catalog.merge;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field must be, told by its name. */
final class Check {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]*");

    private Check() {}

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static void text(@Nullable String value, String name) {
        if (present(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
    }

    static void hex(@Nullable String value, int digits, String name) {
        if (present(value, name).length() != digits || !HEX.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " is not " + digits + " hexadecimal digits in lower case");
        }
    }

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is below " + least);
        }
    }

    static void noneMissing(@Nullable Collection<?> values, String name) {
        for (var value : present(values, name)) {
            present(value, "one of " + name);
        }
    }
}
