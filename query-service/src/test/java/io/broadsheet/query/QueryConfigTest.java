package io.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.local.testing.SettingsTable;
import io.broadsheet.query.testing.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryConfigTest {

    @Test
    void isDescribedByTheTableInTheReadme() throws IOException {
        assertThat(SettingsTable.documentedIn(Path.of("README.md")))
                .isEqualTo(SettingsTable.declaredBy(QueryConfig.class));
    }

    @Test
    void hasDefaultsThatFitTogether() {
        var config = Configs.with(Map.of());

        assertThat(config.retry().firstWait())
                .isPositive()
                .isLessThan(config.retry().longestWait());
        assertThat(config.refresh().batch()).isPositive();
        assertThat(config.send().acknowledgedWithin()).isPositive();
    }

    @Test
    void takesWhatIsSet() {
        var config = Configs.with(Map.of("broadsheet.refresh.batch", "7", "broadsheet.settle.busy-poll", "3s"));

        assertThat(config.refresh().batch()).isEqualTo(7);
        assertThat(config.settle().busyPoll()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"broadsheet.refresh.batch,many", "broadsheet.retry.first-wait,soon"})
    void refusesValuesThatMeanNothing(String property, String value) {
        assertThatThrownBy(() -> Configs.with(Map.of(property, value))).hasMessageContaining(property);
    }
}
