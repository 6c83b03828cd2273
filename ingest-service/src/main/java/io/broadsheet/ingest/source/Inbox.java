package io.broadsheet.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The drop folder. A file in it is ready when its size, time and inode are the same at two polls and no process is seen to have
 * it open for writing. File-watch events are not used: they overflow, and never fire for remote writes on network storage.
 */
final class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Path folder;
    private final Path data;
    private final Duration heldOpenAtMost;
    private Map<Path, Seen> seen = new HashMap<>();
    private Set<Path> reported = new HashSet<>();

    /**
     * @param folder with all links resolved
     * @param data our own folder, which may lie in it
     * @param heldOpenAtMost after so long without a change, a file is taken though a process has it open for writing
     */
    Inbox(Path folder, Path data, Duration heldOpenAtMost) {
        this.folder = folder;
        this.data = data;
        this.heldOpenAtMost = heldOpenAtMost;
    }

    /** The files that are ready, the longest unchanged first. To be asked at every poll. */
    List<Path> ready() throws IOException {
        Map<Path, Seen> now = look();
        List<Path> settled = now.entrySet().stream()
                .filter(entry -> entry.getValue().polls() > 1)
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(a.since(), b.since())))
                .map(Map.Entry::getKey)
                .toList();
        seen = now;
        return settled.isEmpty() ? settled : withoutHeldOpen(settled);
    }

    /** The file was taken or could not be; when it is seen again it is looked at anew. */
    void forget(Path file) {
        seen.remove(file);
    }

    private Map<Path, Seen> look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        Set<Path> odd = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                BasicFileAttributes attributes = attributes(file);
                if (attributes == null
                        || file.equals(data)
                        || isIgnored(file.getFileName().toString())) {
                    continue;
                }
                if (attributes.isRegularFile()) {
                    now.put(file, Seen.again(seen.get(file), FileState.of(attributes)));
                } else {
                    odd.add(file);
                    report(file, attributes);
                }
            }
        }
        reported = odd;
        return now;
    }

    private List<Path> withoutHeldOpen(List<Path> settled) {
        Set<Path> held = OpenFiles.openForWriting(folder);
        List<Path> ready = new ArrayList<>(settled);
        ready.removeIf(file -> held.contains(file) && !unchangedFor(file, heldOpenAtMost));
        return ready;
    }

    private boolean unchangedFor(Path file, Duration time) {
        Seen state = seen.get(file);
        return state != null && System.nanoTime() - state.since() > time.toNanos();
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException goneMeanwhile) {
            return null;
        }
    }

    private static boolean isIgnored(String name) {
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    private void report(Path file, BasicFileAttributes attributes) {
        if (!reported.contains(file)) {
            String kind =
                    attributes.isDirectory() ? "a folder" : attributes.isSymbolicLink() ? "a link" : "a device or pipe";
            LOG.warnf(
                    "file=%s error=\"%s is not read\"; put the files themselves into the inbox",
                    FileNames.quoted(file.getFileName().toString()), kind);
        }
    }

    /**
     * @param polls at how many polls in a row it looked the same
     * @param since when it was first seen so, of {@link System#nanoTime}
     */
    private record Seen(FileState state, int polls, long since) {

        static Seen again(@Nullable Seen before, FileState state) {
            if (before == null || !before.state.equals(state)) {
                return new Seen(state, 1, System.nanoTime());
            }
            return new Seen(state, before.polls + 1, before.since);
        }
    }
}
