package io.broadsheet.ingest.format.xml;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of an author from its parts. */
final class Person {
    private Person() {}

    /** First names first; null where there is no part. */
    static @Nullable String named(@Nullable String... parts) {
        String name = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
