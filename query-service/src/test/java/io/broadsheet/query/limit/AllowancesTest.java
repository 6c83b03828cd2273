package io.broadsheet.query.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowancesTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** The clock may stand anywhere, even shortly before it turns negative. */
    private static final long START = Long.MAX_VALUE - SECOND;

    private final Quota threeInAMinute = new Quota("api", 3, Duration.ofMinutes(1));

    @Test
    void grantsSoManyAtOnceAndOneMoreAsTimePasses() {
        var allowances = new Allowances(threeInAMinute);

        assertThat(allowances.take("a", START)).isEqualTo(new Allowance(threeInAMinute, true, 2, 20));
        assertThat(allowances.take("a", START)).isEqualTo(new Allowance(threeInAMinute, true, 1, 20));
        assertThat(allowances.take("a", START)).isEqualTo(new Allowance(threeInAMinute, true, 0, 20));
        assertThat(allowances.take("a", START + 5 * SECOND)).isEqualTo(new Allowance(threeInAMinute, false, 0, 15));
        assertThat(allowances.take("a", START + 19 * SECOND + 1)).isEqualTo(new Allowance(threeInAMinute, false, 0, 1));
        assertThat(allowances.take("a", START + 20 * SECOND).granted()).isTrue();
        assertThat(allowances.take("a", START + 20 * SECOND).granted()).isFalse();
        assertThat(allowances.take("a", START + 500 * SECOND).left()).isEqualTo(2);
    }

    @Test
    void countsEachAddressForItself() {
        var allowances = new Allowances(new Quota("api", 1, Duration.ofMinutes(1)));

        assertThat(allowances.take("a", START).granted()).isTrue();
        assertThat(allowances.take("b", START).granted()).isTrue();
        assertThat(allowances.take("a", START).granted()).isFalse();
    }

    @Test
    void forgetsWhoWasNotSeenForLongest() {
        var allowances = new Allowances(new Quota("api", 1, Duration.ofMinutes(1)), 2);
        allowances.take("a", START);
        allowances.take("b", START);
        allowances.take("a", START);
        allowances.take("c", START);

        assertThat(allowances.take("a", START).granted()).isFalse();
        assertThat(allowances.take("b", START).granted()).isTrue();
    }

    @Test
    void grantsEverythingWhereThereIsNoQuota() {
        var allowances = new Allowances(new Quota("api", 0, Duration.ofMinutes(1)));

        for (var i = 0; i < 1_000; i++) {
            assertThat(allowances.take("a", START).granted()).isTrue();
        }
    }

    @Test
    void saysInHeadersWhatIsAllowed() {
        var allowances = new Allowances(new Quota("api", 1, Duration.ofMinutes(5)));

        assertThat(allowances.take("a", START).headers())
                .containsEntry("RateLimit", "\"api\";r=0;t=300")
                .containsEntry("RateLimit-Policy", "\"api\";q=1;w=300")
                .doesNotContainKey("Retry-After");
        assertThat(allowances.take("a", START).headers()).containsEntry("Retry-After", "300");
    }

    @Test
    void refusesAQuotaThatMeansNothing() {
        assertThatThrownBy(() -> new Quota("api", -1, Duration.ofMinutes(1))).hasMessageContaining("api");
        assertThatThrownBy(() -> new Quota("api", 1, Duration.ofMillis(1))).hasMessageContaining("1s or more");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff::9, 20010db800010002",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void takesTheNetworkOfAnAddress(String host, String address) {
        assertThat(Address.of(host)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "/run/socket"})
    void takesAllWithoutAnAddressForOne(String host) {
        assertThat(Address.of(host)).isEqualTo(Address.of((String) null));
    }
}
