package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The claims below {@code work}: how they are made, taken over from processes that are gone, and given up. */
public final class Claims {
    private static final Logger LOG = Logger.getLogger(Claims.class);
    private static final Pattern FOLDER = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})");

    private final Folders folders;
    private final Owner us;
    private final Leases leases;

    Claims(Folders folders, Owner us, Leases leases) {
        this.folders = folders;
        this.us = us;
        this.leases = leases;
    }

    /** Claims a file of the inbox; empty if another process was faster. The rename decides. */
    Optional<Claim> claim(Path file) throws IOException {
        Claim claim = begin(file.getFileName().toString(), null);
        try {
            Files.move(file, claim.original(), StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(claim);
        } catch (NoSuchFileException otherWasFaster) {
            drop(claim);
            return Optional.empty();
        } catch (IOException e) {
            drop(claim);
            throw e;
        }
    }

    /** A claim whose file is still to arrive, at {@link Claim#arriving()}. */
    public Claim begin(String name, @Nullable Integer year) throws IOException {
        Path folder = Files.createDirectory(folders.work().resolve(UUID.randomUUID() + ".1"));
        Claim claim = new Claim(folder, new ClaimNote(name, us, year, null));
        claim.write(claim.note());
        return claim;
    }

    /** The upload is complete: from now on the claim survives this process. */
    public void arrived(Claim claim, String name) throws IOException {
        ClaimNote note = claim.note();
        claim.write(new ClaimNote(name, note.owner(), note.year(), null));
        Files.move(claim.arriving(), claim.original(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The claims of processes that are gone, now ours. */
    List<Claim> takeOver() throws IOException {
        List<Claim> taken = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folders.work())) {
            for (Path folder : found) {
                Matcher name = FOLDER.matcher(folder.getFileName().toString());
                if (name.matches()) {
                    takeOver(folder, name).ifPresent(taken::add);
                }
            }
        }
        return taken;
    }

    private Optional<Claim> takeOver(Path folder, Matcher name) {
        try {
            Claim theirs = Claim.read(folder);
            if (!leases.isOver(theirs.note().owner())) {
                return Optional.empty();
            }
            Path next = folders.work().resolve(name.group(1) + "." + (Integer.parseInt(name.group(2)) + 1));
            Files.move(folder, next, StandardCopyOption.ATOMIC_MOVE);
            Claim ours = new Claim(next, theirs.note());
            ours.write(theirs.note().ownedBy(us));
            return resumable(ours);
        } catch (NoSuchFileException | FileAlreadyExistsException otherWasFaster) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.errorf("file=%s error=\"%s\"; the claim is looked at again later", folder.getFileName(), e);
            return Optional.empty();
        }
    }

    /** A claim that died before its file was there, or after it was moved away, needs nothing more. */
    private Optional<Claim> resumable(Claim claim) throws IOException {
        if (Files.exists(claim.original()) || Files.exists(claim.report())) {
            return Optional.of(claim);
        }
        drop(claim);
        return Optional.empty();
    }

    /** Gives a file back to the inbox, under its own name or, if that is taken, a numbered one. */
    void putBack(Claim claim, Path original) throws IOException {
        for (int number = 1; number < 10_000; number++) {
            String name = FileNames.numbered(claim.name(), number);
            if (SafeFiles.moveIfFree(original, folders.inbox().resolve(folders.fileName(name)))) {
                return;
            }
        }
        throw new FileAlreadyExistsException(claim.name());
    }

    public void drop(Claim claim) throws IOException {
        if (!Files.isDirectory(claim.folder())) {
            return;
        }
        try (Stream<Path> contents = Files.list(claim.folder())) {
            for (Path content : contents.toList()) {
                Files.deleteIfExists(content);
            }
        }
        Files.deleteIfExists(claim.folder());
    }
}
