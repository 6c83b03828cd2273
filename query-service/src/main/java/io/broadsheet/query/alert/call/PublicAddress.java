package io.broadsheet.query.alert.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses lead out into the internet, after the registries of special-purpose addresses (RFC 6890): others lead to
 * this machine, its neighbours or nowhere. An IPv6 address that stands for an IPv4 address is judged as that one.
 */
public final class PublicAddress {

    private static final List<Block> PRIVATE = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3),
            block("100::", 64),
            block("2001::", 23),
            block("2001:db8::", 32),
            block("3fff::", 20),
            block("5f00::", 16));

    /** All others of IPv6 are given to nobody, local, or for many at once. */
    private static final Block GLOBAL = block("2000::", 3);

    private static final Block TRANSLATED = block("64:ff9b::", 96);
    private static final Block SIX_TO_FOUR = block("2002::", 16);
    private static final int V4 = 4;

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == V4) {
            return PRIVATE.stream().noneMatch(block -> block.contains(bytes));
        }
        if (TRANSLATED.contains(bytes)) {
            return isV4(bytes, 12);
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return isV4(bytes, 2);
        }
        return GLOBAL.contains(bytes) && PRIVATE.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean isV4(byte[] bytes, int from) {
        try {
            return is(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + V4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Block block(String first, int bits) {
        return new Block(HexFormat.of().formatHex(InetAddress.ofLiteral(first).getAddress()), bits);
    }

    /** Addresses that begin alike. */
    private record Block(String first, int bits) {

        boolean contains(byte[] address) {
            var start = HexFormat.of().parseHex(first);
            if (start.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                if (bit(start, bit) != bit(address, bit)) {
                    return false;
                }
            }
            return true;
        }

        private static int bit(byte[] bytes, int bit) {
            return bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
        }
    }
}
