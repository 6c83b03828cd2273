package io.broadsheet.ingest.http;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.source.IngestLoop;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The bearer token of uploads: the configured one, else one made at the first start and kept in {@code <data>/token}. */
@Singleton
@Startup
class UploadToken {
    private static final String SCHEME = "Bearer ";
    private static final int RANDOM_BYTES = 24;

    private final byte[] token;

    UploadToken(IngestConfig config, IngestLoop loop) throws IOException {
        Path kept = loop.folders().data().resolve("token");
        String configured = config.token().orElse("").strip();
        this.token = (configured.isEmpty() ? keptOrNew(kept) : configured).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a request with this header, if it has one, may go on. */
    boolean allows(@Nullable String authorization) {
        String given = "";
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            given = authorization.substring(SCHEME.length()).strip();
        }
        return is(given);
    }

    /** Compares in a time that does not depend on how much of it is right. */
    boolean is(String given) {
        return MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), token);
    }

    private static String keptOrNew(Path file) throws IOException {
        String kept = Files.exists(file) ? Files.readString(file).strip() : "";
        return kept.isEmpty() ? make(file) : kept;
    }

    private static String make(Path file) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Path next = Files.createTempFile(
                    file.getParent(),
                    ".token",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, made + "\n");
            if (Files.exists(file)) {
                Files.delete(file);
            }
            Files.createLink(file, next);
            Files.delete(next);
            return made;
        } catch (FileAlreadyExistsException otherReplicaWasFaster) {
            return Files.readString(file).strip();
        }
    }
}
