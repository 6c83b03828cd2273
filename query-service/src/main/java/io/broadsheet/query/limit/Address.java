package io.broadsheet.query.limit;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who a request is from, as far as an address tells. */
public final class Address {

    /** Whoever has one IPv6 address has the rest of its network as well (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /** Of who made a request; a connection that is closed already has none. */
    public static String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return of(remote == null ? null : remote.hostAddress());
    }

    /** An IPv4 address, or the first 64 bits of an IPv6 address; all that have none are one. */
    static String of(@Nullable String host) {
        if (host == null) {
            return "none";
        }
        try {
            var address = InetAddress.ofLiteral(host);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }
}
