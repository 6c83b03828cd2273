package io.broadsheet.query.limit;

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

    /** An IPv4 address, or the first 64 bits of an IPv6 address; all that have none are one. */
    public static String of(@Nullable String host) {
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
