package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @TempDir
    Path data = Path.of("");

    private final Owner us = Owner.thisProcess();
    private final Owner elsewhere =
            new Owner("another-host", 77, Instant.EPOCH, UUID.randomUUID().toString());
    private Folders folders = new Folders(data, data, data, data, data);

    @BeforeEach
    void makeFolders() throws IOException {
        folders = Folders.with(data, data.resolve("inbox"));
    }

    @Test
    void movesAFileOutOfTheInbox() throws IOException {
        // Given
        Path file = Files.writeString(folders.inbox().resolve("a.txt"), "text");

        // When
        Claim claim = claimsOf(us, FOR_EVER).claim(file).orElseThrow();

        // Then
        assertThat(file).doesNotExist();
        assertThat(claim.original()).hasContent("text");
        assertThat(Claim.read(claim.folder()).name()).isEqualTo("a.txt");
    }

    @Test
    void leavesNothingBehindWhenAnotherProcessWasFaster() throws IOException {
        // When
        var claim = claimsOf(us, FOR_EVER).claim(folders.inbox().resolve("gone.txt"));

        // Then
        assertThat(claim).isEmpty();
        assertThat(folders.work()).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenItsNoteCannotBeWritten() {
        // Given
        Thread.currentThread().interrupt();

        // When / Then
        assertThatThrownBy(() -> claimsOf(us, FOR_EVER).begin("a.txt", null))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folders.work()).isEmptyDirectory();
    }

    @Test
    void takesOverTheClaimOfAProcessOfThisHostThatIsDead() throws IOException, InterruptedException {
        // Given
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        Owner dead = new Owner(
                us.host(), process.pid(), Instant.EPOCH, UUID.randomUUID().toString());
        Claim theirs = claimOf(dead, "a.txt");

        // When
        List<Claim> taken = claimsOf(us, FOR_EVER).takeOver();

        // Then
        assertThat(taken).singleElement().satisfies(ours -> {
            assertThat(ours.name()).isEqualTo("a.txt");
            assertThat(ours.note().owner()).isEqualTo(us);
            assertThat(ours.original()).hasContent("text of a.txt");
        });
        assertThatThrownBy(theirs::check).isInstanceOf(ClaimLost.class);
    }

    @Test
    void takesOverTheClaimOfItsPredecessorInAContainer() throws IOException {
        // Given
        Owner predecessor =
                new Owner(us.host(), us.pid(), Instant.EPOCH, UUID.randomUUID().toString());
        claimOf(predecessor, "a.txt");

        // When / Then
        assertThat(claimsOf(us, FOR_EVER).takeOver()).hasSize(1);
    }

    @Test
    void takesOverTheClaimOfAnotherHostOnceItsLeaseIsNoLongerRenewed() throws IOException {
        // Given
        claimOf(elsewhere, "a.txt");
        Leases theirLease = new Leases(folders.work(), elsewhere, Duration.ZERO);
        Claims ours = claimsOf(us, Duration.ZERO);

        // When / Then
        theirLease.renew();
        assertThat(ours.takeOver()).isEmpty();
        theirLease.renew();
        assertThat(ours.takeOver()).isEmpty();
        assertThat(ours.takeOver()).hasSize(1);
    }

    @Test
    void leavesItsOwnClaimsAndThoseOfTheLivingAlone() throws IOException {
        // Given
        claimOf(us, "ours.txt");
        claimOf(elsewhere, "theirs.txt");
        Claims claims = claimsOf(us, FOR_EVER);

        // When / Then
        assertThat(claims.takeOver()).isEmpty();
        assertThat(claims.takeOver()).isEmpty();
    }

    @Test
    void clearsAwayOnlyTheLeasesOfLongAgo() throws IOException {
        // Given
        Path forgotten = Files.writeString(folders.work().resolve(".forgotten.lease"), "9");
        Files.setLastModifiedTime(forgotten, FileTime.fromMillis(0));
        Path recent = Files.writeString(folders.work().resolve(".recent.lease"), "9");
        Leases leases = new Leases(folders.work(), us, FOR_EVER);
        leases.renew();

        // When
        leases.removeForgotten();

        // Then
        assertThat(forgotten).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void cleansUpAClaimWhoseFileNeverArrived() throws IOException {
        // Given
        Owner predecessor =
                new Owner(us.host(), us.pid(), Instant.EPOCH, UUID.randomUUID().toString());
        Claim upload = claimsOf(predecessor, FOR_EVER).begin("upload", null);
        Files.writeString(upload.arriving(), "half of a fi");

        // When / Then
        assertThat(claimsOf(us, FOR_EVER).takeOver()).isEmpty();
        assertThat(folders.work()).isEmptyDirectory();
    }

    @Test
    void givesAFileBackWithoutReplacingAnother() throws IOException {
        // Given
        Claim claim = claimOf(us, "a.txt");
        Files.writeString(folders.inbox().resolve("a.txt"), "dropped meanwhile");

        // When
        claimsOf(us, FOR_EVER).putBack(claim, claim.original());

        // Then
        assertThat(folders.inbox().resolve("a.txt")).hasContent("dropped meanwhile");
        assertThat(folders.inbox().resolve("a-2.txt")).hasContent("text of a.txt");
    }

    private Claim claimOf(Owner owner, String name) throws IOException {
        Path file = Files.writeString(folders.inbox().resolve(name), "text of " + name);
        return claimsOf(owner, FOR_EVER).claim(file).orElseThrow();
    }

    private Claims claimsOf(Owner owner, Duration expire) {
        return new Claims(folders, owner, new Leases(folders.work(), owner, expire));
    }
}
