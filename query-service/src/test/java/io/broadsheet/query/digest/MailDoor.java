package io.broadsheet.query.digest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an SMTP server and passes on what is said, line by line, but for what a test wants to go wrong: recipients
 * called {@code refused…} are refused for good, the door can be shut, and the answer to a letter can be lost on its way back.
 */
final class MailDoor {

    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private volatile @Nullable ServerSocket door;
    private int port;
    private int server;

    int port() {
        return port;
    }

    void open(int serverPort) throws IOException {
        server = serverPort;
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = opened.getLocalPort();
        door = opened;
        Thread.ofVirtual().start(() -> welcome(opened));
    }

    void shut() {
        close();
    }

    void openAgain() {
        try {
            open(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server takes the next letters, but who sent them does not hear of it, as if he or the network had died. */
    void loseAnswers(int letters) {
        answersToLose.set(letters);
    }

    void close() {
        quietly(door);
        visitors.forEach(MailDoor::quietly);
        visitors.clear();
    }

    private void welcome(ServerSocket opened) {
        try {
            while (!opened.isClosed()) {
                var visitor = opened.accept();
                visitors.add(visitor);
                Thread.ofVirtual().start(() -> serve(visitor));
            }
        } catch (IOException e) {
            // shut
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                var inside = new Socket(InetAddress.getLoopbackAddress(), server)) {
            var talk = new Talk(visitor, inside);
            var answers = Thread.ofVirtual().start(talk::answers);
            talk.commands();
            inside.shutdownOutput();
            answers.join();
        } catch (IOException e) {
            // one of the two hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, both ways. */
    private final class Talk {

        private final Socket visitor;
        private final Socket inside;
        private volatile boolean letterEnded;

        Talk(Socket visitor, Socket inside) {
            this.visitor = visitor;
            this.inside = inside;
        }

        void commands() throws IOException {
            var lines = new BufferedReader(new InputStreamReader(visitor.getInputStream(), ISO_8859_1));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                letterEnded = line.equals(".");
                if (line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:<REFUSED")) {
                    say(visitor, "550 5.1.1 " + line.substring(8) + ": no such user here");
                } else {
                    say(inside, line);
                }
            }
        }

        void answers() {
            try {
                var lines = new BufferedReader(new InputStreamReader(inside.getInputStream(), ISO_8859_1));
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (letterEnded && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        visitor.close();
                    } else {
                        say(visitor, line);
                    }
                }
            } catch (IOException e) {
                quietly(visitor);
            }
        }

        private static void say(Socket to, String line) throws IOException {
            to.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        }
    }

    private static void quietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
