package io.broadsheet.kubernetes.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.kubernetes.built.Release;
import io.broadsheet.kubernetes.built.Tools;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsTest {
    private static final List<Invariant> ALL = List.of(
            new PinnedImages(),
            new RestrictedPods(),
            new Probes(),
            new BoundedResources(),
            new Disruptions(),
            new KnownSettings(),
            new Secrets(),
            new Arrows(),
            new Topics(),
            new Permissions(),
            new References(),
            new Labels());

    @BeforeEach
    void withTools() {
        Tools.areThere();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void everyOverlayKeepsIt(String overlay, Invariant invariant) {
        assertThat(invariant.violations(Release.of(overlay))).isEmpty();
    }

    static Stream<Arguments> promises() {
        return Release.OVERLAYS.stream()
                .flatMap(overlay -> ALL.stream()
                        .map(invariant -> argumentSet(
                                invariant.getClass().getSimpleName() + " of " + overlay, overlay, invariant)));
    }

    @ParameterizedTest
    @MethodSource("io.broadsheet.kubernetes.invariant.Breaches#all")
    void tellsABreach(Invariant invariant, String object, Consumer<ObjectNode> breach, String told) {
        assertThat(invariant.violations(Release.of("production").with(object, breach)))
                .anySatisfy(violation -> assertThat(violation).contains(told));
    }
}
