package io.broadsheet.ingest.source;

import io.broadsheet.ingest.publish.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that one process alone works on, in a folder of its own below {@code work}. The folder's name ends in a number that
 * rises when another process takes it over: a process that finds its folder gone has lost the claim.
 */
public final class Claim {
    static final String NOTE = "claim.json";

    private final Path folder;
    private ClaimNote note;

    Claim(Path folder, ClaimNote note) {
        this.folder = folder;
        this.note = note;
    }

    static Claim read(Path folder) throws IOException {
        return new Claim(folder, EventJson.read(Files.readAllBytes(folder.resolve(NOTE)), ClaimNote.class));
    }

    ClaimNote note() {
        return note;
    }

    public String name() {
        return note.name();
    }

    Path folder() {
        return folder;
    }

    /** The file as it was dropped. */
    Path original() {
        return folder.resolve("original");
    }

    /** Where an upload is written until it is complete. */
    public Path arriving() {
        return folder.resolve("original.part");
    }

    /** Our own copy, which nobody else can write to. */
    Path snapshot() {
        return folder.resolve("snapshot");
    }

    /** The finished report, before it is put beside the file. */
    Path report() {
        return folder.resolve("report.json");
    }

    void write(ClaimNote changed) throws IOException {
        SafeFiles.write(folder.resolve(NOTE), EventJson.bytes(changed));
        note = changed;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /**
     * Makes sure that the claim is still ours.
     *
     * @throws ClaimLost if another process has taken it over
     */
    void check() {
        if (!exists()) {
            throw new ClaimLost(folder.getFileName().toString());
        }
    }
}
