package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.query.testing.Configs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngestAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081, http://localhost:8081, http://localhost:8081",
        "http://localhost:8081/, http://localhost:8081, http://localhost:8081",
        "https://Papers.Example/ingest/, https://papers.example, https://papers.example/ingest",
        "http://[::1]:8081, http://[::1]:8081, http://[::1]:8081"
    })
    void allowsItsOriginAndNoMore(String configured, String origin, String base) {
        var address = at(configured);

        assertThat(address.origin()).contains(origin);
        assertThat(address.retryOf("abc")).contains(base + "/v1/dumps/abc/retry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ingest",
                "//ingest",
                "javascript:alert(1)",
                "ftp://ingest",
                "http://user@ingest",
                "http://ingest/?a=b",
                "http://ingest/#a"
            })
    void refusesWhatIsNoAddressOfAServer(String configured) {
        assertThatThrownBy(() -> at(configured))
                .hasMessageContaining("broadsheet.ingest-url")
                .hasMessageContaining(configured);
    }

    @Test
    void mayBeUnknown() {
        var unknown = new IngestAddress(Configs.with(Map.of()));

        assertThat(unknown.origin()).isEmpty();
        assertThat(unknown.retryOf("abc")).isEmpty();
        assertThat(at("").origin()).isEmpty();
    }

    static IngestAddress at(String configured) {
        return new IngestAddress(Configs.with(Map.of("broadsheet.ingest-url", configured)));
    }
}
