package io.broadsheet.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie.SameSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoterTest {

    private static final String GIVEN = "0b0d6a52-3c6f-4a0e-9d3e-1f1c4a1d2b3c";

    @Test
    void isWhoHasTheCookie() {
        assertThat(Voter.of(GIVEN)).isEqualTo(new Voter(GIVEN, false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with spaces in it, which no id has", "<script>alert(1)</script>"})
    void isSomebodyNewWithoutAnIdOfOurs(String cookie) {
        var voter = Voter.of(cookie);

        assertThat(voter.isNew()).isTrue();
        assertThat(Voter.of(voter.id())).isEqualTo(new Voter(voter.id(), false));
        assertThat(Voter.of(cookie).id()).isNotEqualTo(voter.id());
    }

    @Test
    void keepsTheIdFromScriptsAndOtherSites() {
        var cookie = Voter.of(GIVEN).cookie(true);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(SameSite.LAX);
        assertThat(Voter.of(GIVEN).cookie(false).isSecure()).isFalse();
    }
}
