package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "two words, two%20words",
        "C++, C%2B%2B",
        "50 % & more, 50%20%25%20%26%20more",
        "a=b#c, a%3Db%23c",
        "naïve 日本, na%C3%AFve%20%E6%97%A5%E6%9C%AC",
        "%20, %2520"
    })
    void keepsWhatWasAskedWhenAFilterIsAdded(String asked, String written) {
        var present = new MultivaluedHashMap<String, String>();
        present.add("q", asked);
        present.add("cursor", "of the second page");

        var address = new PageAddress(present);

        assertThat(address.with("tag", List.of("benchmark"))).isEqualTo("/?q=" + written + "&tag=benchmark");
        assertThat(address.toggled("q", asked)).isEqualTo("/");
    }
}
