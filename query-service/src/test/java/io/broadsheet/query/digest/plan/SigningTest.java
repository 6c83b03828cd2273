package io.broadsheet.query.digest.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.digest.plan.Signing.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    private static final Instant NOW = Instant.parse("2026-07-29T07:00:00Z");
    private static final UUID ADA = UUID.fromString("00000000-0000-4000-8000-00000000ada0");

    private final Signing signing = new Signing("a key".getBytes(UTF_8));

    @ParameterizedTest
    @EnumSource
    void readsWhatItSigned(Purpose purpose) {
        var token = signing.token(purpose, ADA, NOW.plusSeconds(1));

        assertThat(signing.read(purpose, token, NOW)).contains(ADA);
        assertThat(token).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void letsNoTokenDoWhatAnotherIsFor() {
        var token = signing.token(Purpose.UNSUBSCRIBE, ADA, NOW.plusSeconds(1));

        assertThat(signing.read(Purpose.CONFIRM, token, NOW)).isEmpty();
        assertThat(signing.read(Purpose.MANAGE, token, NOW)).isEmpty();
    }

    @Test
    void holdsForItsTimeOnly() {
        var token = signing.token(Purpose.CONFIRM, ADA, NOW);

        assertThat(signing.read(Purpose.CONFIRM, token, NOW)).contains(ADA);
        assertThat(signing.read(Purpose.CONFIRM, token, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void refusesATokenOfWhichAnyLetterIsAnother() {
        var token = signing.token(Purpose.MANAGE, ADA, NOW.plusSeconds(60));

        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(signing.read(Purpose.MANAGE, changed, NOW))
                    .as("letter %d", i)
                    .isEmpty();
        }
    }

    @Test
    void refusesTokensOfAnotherKey() {
        var foreign = new Signing("another key".getBytes(UTF_8)).token(Purpose.MANAGE, ADA, NOW.plusSeconds(60));

        assertThat(signing.read(Purpose.MANAGE, foreign, NOW)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "not base64!", "AAAA"})
    void refusesWhatIsNoToken(@Nullable String token) {
        assertThat(signing.read(Purpose.CONFIRM, token, NOW)).isEmpty();
    }
}
