package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.SettingsTable;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

    @Test
    void theReadmeListsEverySettingWithItsVariableAndDefault() throws IOException {
        Path readme = Path.of(System.getProperty("broadsheet.root"), "enrich-service", "README.md");

        assertThat(SettingsTable.documentedIn(readme)).isEqualTo(SettingsTable.declaredBy(EnrichConfig.class));
    }
}
