package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.EventJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files again that were put away, without their being dropped again. */
@Singleton
public class Retries {
    private static final int MOST_NUMBERS = 1000;

    private final IngestLoop loop;
    private final Ledger ledger;

    Retries(IngestLoop loop, Ledger ledger) {
        this.loop = loop;
        this.ledger = ledger;
    }

    /** Whether reading it again could change anything: it was rejected, or is an archive with a dump that was. */
    public boolean isWorthwhile(DumpRecorded entry) {
        return isRejected(entry)
                || (entry.isArchive()
                        && entry.state() == DumpState.PUBLISHED
                        && children(entry).anyMatch(Retries::isRejected));
    }

    /** Takes the dump's file back from where it was put; false if it is no longer there. */
    public boolean retry(DumpRecorded entry) throws IOException {
        Folders folders = loop.folders();
        Path folder = isRejected(entry) ? folders.rejected() : folders.done();
        for (String name :
                Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).toList()) {
            for (int number = 1; number <= MOST_NUMBERS; number++) {
                Path file = folder.resolve(folders.fileName(FileNames.numbered(name, number)));
                Path report = folder.resolve(
                        folders.fileName(FileNames.report(file.getFileName().toString())));
                if (!Files.exists(report)) {
                    break;
                }
                if (isOf(entry, report) && take(file, report, name, entry)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean take(Path file, Path report, String name, DumpRecorded entry) throws IOException {
        Optional<Claim> claim = loop.claims().claimAgain(file, name, entry.year());
        if (claim.isEmpty()) {
            return false;
        }
        Files.deleteIfExists(report);
        loop.submit(claim.get());
        return true;
    }

    private Stream<DumpRecorded> children(DumpRecorded archive) {
        return Stream.ofNullable(archive.children())
                .flatMap(ids -> ids.stream().flatMap(id -> ledger.find(id).stream()));
    }

    private static boolean isRejected(DumpRecorded entry) {
        return entry.state() == DumpState.REJECTED;
    }

    private static boolean isOf(DumpRecorded entry, Path report) throws IOException {
        return entry.id()
                .equals(EventJson.read(Files.readAllBytes(report), DumpReport.class)
                        .dump());
    }
}
