package io.broadsheet.local.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Which servers the tests get. */
enum ServerChoice {
    /** Containers where they start, else embedded ones. */
    EITHER,
    CONTAINERS,
    EMBEDDED;

    private static final String VARIABLE = "BROADSHEET_TEST_SERVERS";

    static ServerChoice ofThisProcess() {
        return of(System.getenv().getOrDefault(VARIABLE, "either"));
    }

    static ServerChoice of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    VARIABLE + " is either, containers or embedded, not \"" + name + "\"", e);
        }
    }

    <S> S start(Supplier<Optional<S>> container, Supplier<S> embedded) {
        Optional<S> started = this == EMBEDDED ? Optional.empty() : container.get();
        if (started.isEmpty() && this == CONTAINERS) {
            throw new IllegalStateException(
                    VARIABLE + " asks for containers, and none could be started: see above, or .ci/base-images");
        }
        return started.orElseGet(embedded);
    }
}
