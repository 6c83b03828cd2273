package io.broadsheet.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style of all pages. Each brings it along, so that nothing else has to be asked for before it can be seen, and browsers
 * apply it because they are told its digest: no other style in a page counts.
 */
@TemplateExtension(namespace = "page")
final class Stylesheet {

    private static final String FILE = "META-INF/resources/assets/broadsheet.css";
    private static final String TEXT = read();

    private Stylesheet() {}

    static RawString stylesheet() {
        return new RawString(TEXT);
    }

    /** As a content security policy names it. */
    static String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(digest(TEXT.getBytes(UTF_8))) + "'";
    }

    private static String read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(file, FILE + " is not built in").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
