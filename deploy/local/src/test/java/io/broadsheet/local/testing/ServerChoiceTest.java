package io.broadsheet.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "either, a container, a container",
        "either, , embedded",
        "containers, a container, a container",
        "embedded, a container, embedded"
    })
    void takesWhatIsAskedForAndThere(String choice, String container, String taken) {
        assertThat(ServerChoice.of(choice).start(() -> Optional.ofNullable(container), () -> "embedded"))
                .isEqualTo(taken);
    }

    @Test
    void doesNotFallBackWhereContainersAreAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerChoice.CONTAINERS.start(Optional::empty, () -> "embedded"))
                .withMessageContaining(".ci/base-images");
    }

    @Test
    void namesTheVariableThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerChoice.of("docker"))
                .withMessage("BROADSHEET_TEST_SERVERS is either, containers or embedded, not \"docker\"");
    }
}
