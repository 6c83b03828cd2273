package io.broadsheet.local.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under {@code contracts/} on the class path, in a folder or in a jar. */
final class ContractFiles {
    private static final String ROOT = "/contracts/";

    private ContractFiles() {}

    static String text(String file) {
        try (InputStream in = ContractFiles.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalArgumentException(ROOT + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + ROOT + file, e);
        }
    }

    /** The files {@code <prefix><case><suffix>} of a folder by their case. */
    static Map<String, String> cases(String folder, String prefix, String suffix) {
        URL anchor = ContractFiles.class.getResource(ROOT + "asyncapi.yaml");
        if (anchor == null) {
            throw new IllegalStateException(ROOT + "asyncapi.yaml is not on the class path");
        }
        try {
            return anchor.openConnection() instanceof JarURLConnection jar
                    ? inJar(jar.getJarFileURL().toURI(), folder, prefix, suffix)
                    : inFolder(Path.of(anchor.toURI()).resolveSibling(folder), prefix, suffix);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot list " + ROOT + folder, e);
        }
    }

    private static Map<String, String> inJar(URI jar, String folder, String prefix, String suffix) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
            return inFolder(files.getPath(ROOT + folder), prefix, suffix);
        }
    }

    private static Map<String, String> inFolder(Path folder, String prefix, String suffix) throws IOException {
        Map<String, String> cases = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(suffix)) {
                    cases.put(name.substring(prefix.length(), name.length() - suffix.length()), Files.readString(file));
                }
            }
        }
        return cases;
    }
}
