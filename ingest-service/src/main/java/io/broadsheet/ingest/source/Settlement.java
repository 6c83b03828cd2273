package io.broadsheet.ingest.source;

import io.broadsheet.ingest.publish.EventJson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file and its report away. The report is finished in the claim first, so whoever takes the claim over only repeats what
 * is left; nothing that is there already is ever overwritten.
 */
final class Settlement {
    private static final int MOST_NUMBERS = 100_000;

    private final Folders folders;
    private final Claims claims;

    Settlement(Folders folders, Claims claims) {
        this.folders = folders;
        this.claims = claims;
    }

    /** @param read what the file was when it was read; null if it could not be */
    void settle(Claim claim, DumpReport report, @Nullable FileState read) throws IOException {
        claim.check();
        SafeFiles.write(claim.report(), EventJson.readableBytes(report));
        if (read != null && !FileState.of(claim.original()).equals(read)) {
            claims.putBack(claim, claim.original());
            putAway(claim, report, claim.snapshot());
        } else {
            putAway(claim, report, claim.original());
        }
    }

    /** Goes on where a process that died had finished the report. */
    void resume(Claim claim) throws IOException {
        if (Files.exists(claim.original())) {
            putAway(claim, EventJson.read(Files.readAllBytes(claim.report()), DumpReport.class), claim.original());
        } else {
            claims.drop(claim);
        }
    }

    private void putAway(Claim claim, DumpReport report, Path file) throws IOException {
        Path folder = report.state().equals(DumpReport.REJECTED) ? folders.rejected() : folders.done();
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            if (putAway(claim, file, folder, FileNames.numbered(claim.name(), number))) {
                claims.drop(claim);
                return;
            }
        }
        throw new FileAlreadyExistsException(claim.name() + " and " + MOST_NUMBERS + " numbered names in " + folder);
    }

    private boolean putAway(Claim claim, Path file, Path folder, String name) throws IOException {
        Path target = folder.resolve(folders.fileName(name));
        Path report = folder.resolve(folders.fileName(FileNames.report(name)));
        if (Files.exists(target) || (!SafeFiles.linkIfFree(claim.report(), report) && !isOurs(claim, report))) {
            return false;
        }
        if (SafeFiles.moveIfFree(file, target)) {
            return true;
        }
        Files.delete(report);
        return false;
    }

    private static boolean isOurs(Claim claim, Path report) throws IOException {
        return Files.isRegularFile(report) && Files.mismatch(claim.report(), report) < 0;
    }
}
