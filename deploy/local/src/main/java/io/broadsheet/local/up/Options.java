package io.broadsheet.local.up;

import io.broadsheet.local.show.Printable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The command line of {@code up}. */
record Options(List<Path> files, boolean samples, boolean once, Path data, int port, String host) {
    private static final int HIGHEST_PORT = 65_533;

    Options {
        files = List.copyOf(files);
    }

    /**
     * Reads the command line.
     *
     * @param defaultData where state lives without {@code --data}
     * @throws UsageException if an option is not known, or a value or a file cannot be used
     */
    static Options parse(List<String> arguments, Path defaultData) throws UsageException {
        Parsing parsing = new Parsing(defaultData);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            parsing.take(rest);
        }
        return new Options(parsing.files, parsing.samples, parsing.once, parsing.data, parsing.port, parsing.host);
    }

    private static final class Parsing {
        private final List<Path> files = new ArrayList<>();
        private boolean samples;
        private boolean once;
        private boolean onlyFiles;
        private Path data;
        private int port = 8080;
        private String host = "127.0.0.1";

        Parsing(Path data) {
            this.data = data;
        }

        void take(Deque<String> rest) throws UsageException {
            String word = rest.remove();
            if (onlyFiles || !word.startsWith("-")) {
                files.add(file(word));
                return;
            }
            splitAtEqualsSign(word, rest);
            switch (word.replaceFirst("=.*", "")) {
                case "--" -> onlyFiles = true;
                case "--samples" -> samples = true;
                case "--once" -> once = true;
                case "--data" -> data = path(value(word, rest));
                case "--port" -> port = port(value(word, rest));
                case "--host" -> host = host(value(word, rest));
                default -> throw new UsageException("unknown option " + Printable.of(word) + "; see --help");
            }
        }

        /** {@code --port=80} is {@code --port 80}. */
        private static void splitAtEqualsSign(String word, Deque<String> rest) throws UsageException {
            int equals = word.indexOf('=');
            if (equals > 0) {
                if (word.startsWith("--samples") || word.startsWith("--once")) {
                    throw new UsageException(word.substring(0, equals) + " takes no value");
                }
                rest.addFirst(word.substring(equals + 1));
            }
        }

        private static String value(String option, Deque<String> rest) throws UsageException {
            String value = rest.poll();
            if (value == null || value.isEmpty()) {
                throw new UsageException(option.replaceFirst("=.*", "") + " needs a value; see --help");
            }
            return value;
        }

        private static int port(String value) throws UsageException {
            if (value.matches("\\d{1,5}")) {
                int port = Integer.parseInt(value);
                if (port >= 1 && port <= HIGHEST_PORT) {
                    return port;
                }
            }
            throw new UsageException("--port needs a number from 1 to " + HIGHEST_PORT + ", not " + Printable.of(value)
                    + ": the two ports above it are used too");
        }

        private static String host(String value) throws UsageException {
            try {
                return InetAddress.getByName(value).isMulticastAddress() ? reject(value) : value;
            } catch (UnknownHostException e) {
                return reject(value);
            }
        }

        private static String reject(String host) throws UsageException {
            throw new UsageException("--host needs an address of this machine, not " + Printable.of(host));
        }

        private static Path file(String name) throws UsageException {
            Path file = path(name);
            if (!Files.exists(file)) {
                throw new UsageException("there is no file " + Printable.of(name));
            }
            if (!Files.isRegularFile(file)) {
                throw new UsageException(Printable.of(name) + " is not a plain file");
            }
            if (!Files.isReadable(file)) {
                throw new UsageException("no permission to read " + Printable.of(name));
            }
            return file;
        }

        private static Path path(String name) throws UsageException {
            try {
                return Path.of(name).toAbsolutePath();
            } catch (InvalidPathException e) {
                throw new UsageException("this is no file name: " + Printable.of(name));
            }
        }
    }
}
