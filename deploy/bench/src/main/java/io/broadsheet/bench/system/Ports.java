package io.broadsheet.bench.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of the loopback address for a system that others must not meet. */
final class Ports {

    /** Below the range from which the kernel takes ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    /** The first of three free ports in a row: the launcher gives them to query, ingest and enrich. */
    static int threeInARow() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + 3).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No three free ports in a row between " + LOWEST + " and " + HIGHEST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
