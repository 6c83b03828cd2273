package io.broadsheet.ingest.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found stays found: every kept input, and every sample of a format, is given to every parser. */
class KeptInputsTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Stream<Arguments> inputs() {
        return Seeds.files().stream()
                .map(file -> argumentSet(file.getParent().getFileName() + "/" + file.getFileName(), file));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void breaksNoParserAndNotTheDetector(Path input) throws Exception {
        byte[] file = Files.readAllBytes(input);
        for (String target : Target.names()) {
            assertTimeoutPreemptively(LONGEST, () -> Target.check(target, file), target);
        }
    }
}
