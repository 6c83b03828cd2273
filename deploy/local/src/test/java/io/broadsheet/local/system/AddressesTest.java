package io.broadsheet.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void theOtherServicesTakeThePortsAbove() {
        Addresses addresses = new Addresses("127.0.0.1", 9000);

        assertThat(addresses.query()).isEqualTo(URI.create("http://127.0.0.1:9000/"));
        assertThat(addresses.ingest()).isEqualTo(URI.create("http://127.0.0.1:9001/"));
        assertThat(addresses.enrichPort()).isEqualTo(9002);
    }

    @Test
    void uploadsAreAllowedFromThePagesUnderTheirTwoNames() {
        assertThat(new Addresses("127.0.0.1", 9000).origins())
                .containsExactly("http://127.0.0.1:9000", "http://localhost:9000");
        assertThat(new Addresses("localhost", 9000).origins()).containsExactly("http://localhost:9000");
        assertThat(new Addresses("0.0.0.0", 9000).origins()).contains("http://localhost:9000", "http://127.0.0.1:9000");
    }

    @Test
    void namesThePagesAsBrowsersDo() {
        assertThat(new Addresses("LOCALHOST", 9000).origins()).containsExactly("http://localhost:9000");
        assertThat(new Addresses("127.0.0.1", 80).origins()).containsExactly("http://127.0.0.1", "http://localhost");
    }

    @Test
    void anAddressOfVersion6IsPutInBrackets() {
        assertThat(new Addresses("::1", 9000).query()).isEqualTo(URI.create("http://[::1]:9000/"));
    }

    @Test
    void whatListensEverywhereIsReachedHereByTheLoopbackAddress() {
        Addresses addresses = new Addresses("0.0.0.0", 9000);

        assertThat(addresses.here(9001)).isEqualTo(URI.create("http://127.0.0.1:9001/"));
        assertThat(addresses.query().getHost()).isNotEqualTo("0.0.0.0");
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        Addresses addresses = new Addresses("127.0.0.1", FreePort.inARow(3));
        try (ServerSocket taken = new ServerSocket(addresses.ingestPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(addresses::requireFree)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("ingest-service")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void freePortsAreFine() {
        Addresses addresses = new Addresses("127.0.0.1", FreePort.inARow(3));

        assertThatCode(addresses::requireFree).doesNotThrowAnyException();
    }
}
