package io.broadsheet.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> new Addresses("127.0.0.1", port - 1).requireFree())
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("ingest-service")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void freePortsAreFine() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatCode(() -> new Addresses("127.0.0.1", port).requireFree()).doesNotThrowAnyException();
    }
}
