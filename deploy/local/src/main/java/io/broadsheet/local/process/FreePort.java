package io.broadsheet.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of this machine. */
public final class FreePort {
    /** All below those that systems take for outgoing connections: none is gone before the server that was told it listens. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 12_000;

    /** Ports are given in turn, so that no two servers of a process are told the same one; other processes begin elsewhere. */
    private static final AtomicInteger TURN =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    /** A port on the loopback address that nobody listens on now. */
    public static int next() {
        return inARow(1);
    }

    /**
     * The first of {@code count} ports in a row on the loopback address that nobody listens on now.
     *
     * @throws IllegalStateException if there are none
     */
    public static int inARow(int count) {
        String loopback = InetAddress.getLoopbackAddress().getHostAddress();
        return IntStream.generate(() -> LOWEST + Math.floorMod(TURN.getAndAdd(count), COUNT))
                .limit(COUNT)
                .filter(first -> IntStream.range(first, first + count).allMatch(port -> isFree(loopback, port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No " + count + " free ports in a row from " + LOWEST + " to " + (LOWEST + COUNT)));
    }

    /** Whether a server could listen on {@code host:port} now. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a connection of an earlier run that lingers in TIME_WAIT takes no port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
