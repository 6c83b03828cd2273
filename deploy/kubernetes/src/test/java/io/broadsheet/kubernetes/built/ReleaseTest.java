package io.broadsheet.kubernetes.built;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReleaseTest {
    static final List<String> OVERLAYS = Release.OVERLAYS;

    @BeforeEach
    void withTools() {
        Tools.areThere();
    }

    /** What is deprecated in a kustomization is told by a warning, which fails the command here. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void kubectlBuildsItWithoutAWarning(String overlay) {
        assertThat(Release.of(overlay).objects())
                .extracting(Release::name)
                .contains("Namespace/broadsheet", "StatefulSet/query-service", "Job/migration")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void allIsInOneNamespace(String overlay) {
        assertThat(Release.of(overlay).objects())
                .filteredOn(object -> !Release.name(object).equals("Namespace/broadsheet"))
                .allSatisfy(
                        object -> assertThat(object.at("/metadata/namespace").asText())
                                .as(Release.name(object))
                                .isEqualTo("broadsheet"));
    }

    @Test
    void tellsWhyAnOverlayCannotBeBuilt() {
        assertThatThrownBy(() -> Release.build("nowhere")).hasMessageContaining("overlays/nowhere");
    }
}
