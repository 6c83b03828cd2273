package io.broadsheet.query.digest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org, ada@example.org",
        "' ada@example.org ', ada@example.org, ada@example.org",
        "Ada.Lovelace+papers@Example.ORG, Ada.Lovelace+papers@Example.ORG, ada.lovelace+papers@example.org",
        "o'hara@example.org, o'hara@example.org, o'hara@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "root@localhost, root@localhost, root@localhost"
    })
    void readsAddresses(String typed, String text, String mailbox) {
        assertThat(MailAddress.parse(typed).text()).isEqualTo(text);
        assertThat(MailAddress.parse(typed).mailbox()).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@example..org",
                "ada@-example.org",
                "ada@[127.0.0.1]",
                "ada@127.0.0.1",
                ".ada@example.org",
                "a..da@example.org",
                "ada lovelace@example.org",
                "\"ada lovelace\"@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,eve@example.org",
                "ada@example.org;eve@example.org",
                "ada@example.org eve@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\r\nRCPT TO:<eve@example.org>@example.org",
                "ada\n@example.org",
                "ada@example.org\u0000",
                "ada@exam\u202Eple.org",
                "ädä@example.org"
            })
    void refusesWhatIsNoneOrMoreThanOne(String typed) {
        assertThatThrownBy(() -> MailAddress.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one e-mail address")
                .hasMessageNotContaining("eve");
    }

    @ParameterizedTest
    @CsvSource({"65, 10", "10, 250"})
    void refusesWhatIsTooLong(int local, int domain) {
        var address =
                "a".repeat(local) + "@" + "b".repeat(60) + ".".concat("c".repeat(Math.max(1, domain - 64))) + ".org";

        assertThatThrownBy(() -> MailAddress.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
