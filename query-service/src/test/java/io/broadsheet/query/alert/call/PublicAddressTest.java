package io.broadsheet.query.alert.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "193.0.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2002:0101:0101::1",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void leadsOut(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::1",
                "2002:0a00:0001::1",
                "2001::1",
                "2001:db8::1",
                "::127.0.0.1",
                "100::1"
            })
    void leadsNowhereOrBack(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.example.org", "https://hooks.example.org:8443/a?b=c", "https://[2606:4700::1]/"})
    void takesAddressesOfServers(String url) {
        assertThat(HookAddress.parse(url, false)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks",
                "/papers",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https:///papers",
                "https://user:secret@hooks.example.org/",
                "https://hooks.example.org/#a",
                "https://hooks.example.org/ \r\nX: y",
                "https://localhost/",
                "https://LOCALHOST:8080/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://[::ffff:10.0.0.1]/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest"
            })
    void refusesOthers(String url) {
        assertThatThrownBy(() -> HookAddress.parse(url, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url ");
    }

    @Test
    void takesOnesOwnNetworkWhereThatIsAllowed() {
        assertThat(HookAddress.parse("http://127.0.0.1:9000/papers", true)).hasPort(9000);
    }
}
