package io.broadsheet.ingest.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.source.Claim;
import io.broadsheet.ingest.source.FileNames;
import io.broadsheet.ingest.source.IngestLoop;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives uploads into claims of their own, from where they go the way of dropped files. */
@Singleton
class Uploads {
    private static final int MOST_ARRIVALS = 1000;

    private final IngestLoop loop;
    private final Ledger ledger;
    private final long limit;
    private final Map<String, String> arrivals = new LinkedHashMap<>();

    Uploads(IngestLoop loop, Ledger ledger, IngestConfig config) {
        this.loop = loop;
        this.ledger = ledger;
        this.limit = config.limits().uploadBytes().asLongValue();
    }

    /**
     * Takes a file in. When this returns, the file is on disk and will be processed, whatever happens to this process.
     *
     * @throws Problem if it is larger than the limit
     */
    Received receive(InputStream body, String givenName, @Nullable Integer year) throws IOException {
        Claim claim = loop.claims().begin("upload", year);
        try {
            String id = store(body, claim);
            String base = FileNames.base(givenName);
            String name = base.isEmpty() ? "upload-" + id.substring(0, 12) : base;
            Received received = received(id, name);
            loop.claims().arrived(claim, name);
            loop.submit(claim);
            return received;
        } catch (IOException | RuntimeException e) {
            loop.claims().drop(claim);
            throw e;
        }
    }

    /** A dump that has arrived here and of which the ledger does not say anything yet. */
    Optional<Received> arrived(String id) {
        synchronized (arrivals) {
            return Optional.ofNullable(arrivals.get(id)).map(name -> new Received(id, name, DumpState.RECEIVING, true));
        }
    }

    private Received received(String id, String name) {
        Optional<DumpRecorded> known = ledger.find(id);
        if (known.isPresent() && known.get().state() != DumpState.REJECTED) {
            return new Received(id, known.get().name(), known.get().state(), true);
        }
        synchronized (arrivals) {
            String before = known.isEmpty() ? arrivals.putIfAbsent(id, name) : null;
            if (arrivals.size() > MOST_ARRIVALS) {
                arrivals.remove(arrivals.keySet().iterator().next());
            }
            return new Received(id, before == null ? name : before, DumpState.RECEIVING, before != null);
        }
    }

    private String store(InputStream body, Claim claim) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(body, digest);
                FileChannel file =
                        FileChannel.open(claim.arriving(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(in, Channels.newOutputStream(file));
            file.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > limit) {
                throw Problem.tooLarge(BodyLimit.message(limit));
            }
            out.write(buffer, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * What an upload is answered with.
     *
     * @param id SHA-256 of the content
     * @param name under which the content was first received
     * @param before whether the same content was received before
     */
    record Received(
            String id,
            String name,
            DumpState state,
            @JsonIgnore boolean before) {}
}
