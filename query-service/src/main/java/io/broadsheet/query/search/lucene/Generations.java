package io.broadsheet.query.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.search.SearchUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * The folder of one engine: a folder for each generation of the index, a file that names the one to be searched, and a lock.
 * The name is replaced in one step, so a process that dies at any moment leaves one whole generation named.
 */
final class Generations implements Closeable {

    private static final Logger LOG = Logger.getLogger(Generations.class);

    private static final String NAME = "live";
    private static final Pattern GENERATION = Pattern.compile("gen-(\\d{1,9})");

    /** What an index without generations left here. */
    private static final Pattern LUCENE_FILE = Pattern.compile("(?:pending_)?segments_\\w+|_\\w+\\.\\w+|_\\w+_\\w+.*");

    private final Path root;
    private final Directory directory;
    private final Lock lock;

    private Generations(Path root, Directory directory, Lock lock) {
        this.root = root;
        this.directory = directory;
        this.lock = lock;
    }

    /** @param lockWait for another process to give the folder up */
    static Generations open(Path root, Duration lockWait) {
        try {
            Files.createDirectories(root);
            var directory = new SleepingLockWrapper(FSDirectory.open(root), lockWait.toMillis());
            var generations = new Generations(root, directory, directory.obtainLock(IndexWriter.WRITE_LOCK_NAME));
            generations.sweep();
            return generations;
        } catch (LockObtainFailedException e) {
            throw unavailable(root, "is in use by another process: give each its own (property broadsheet.index)", e);
        } catch (IOException e) {
            throw unavailable(root, "cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** The one to be searched; a new one where none is named. */
    Path live() {
        var named = named();
        if (named.isEmpty()) {
            var first = fresh();
            choose(first);
            return first;
        }
        return root.resolve(named);
    }

    /** One that is not there yet. */
    Path fresh() {
        try (var files = Files.list(root)) {
            var last = files.map(file -> GENERATION.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max();
            return root.resolve("gen-" + (last.orElse(0) + 1));
        } catch (IOException e) {
            throw unavailable(root, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Lets this one be searched, from now on and by the next process. */
    void choose(Path generation) {
        try {
            var draft = Files.writeString(
                    root.resolve(NAME + ".new"), generation.getFileName().toString());
            IOUtils.fsync(draft, false);
            Files.move(draft, root.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            IOUtils.fsync(root, true);
        } catch (IOException e) {
            throw unavailable(root, "cannot be written: " + e.getMessage(), e);
        }
    }

    /** What cannot be deleted now is so by the next process. */
    void delete(Path generation) {
        try {
            if (Files.exists(generation)) {
                IOUtils.rm(generation);
            }
        } catch (IOException e) {
            LOG.warnf("A former index could not be deleted folder=%s error=\"%s\"", generation, e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(lock, directory);
    }

    private String named() {
        try {
            var name = Files.readString(root.resolve(NAME), UTF_8).strip();
            return GENERATION.matcher(name).matches() ? name : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void sweep() throws IOException {
        var live = named();
        List<Path> left;
        try (var files = Files.list(root)) {
            left = files.filter(file -> isLeft(file.getFileName().toString(), live))
                    .toList();
        }
        left.forEach(this::delete);
    }

    private static boolean isLeft(String name, String live) {
        return LUCENE_FILE.matcher(name).matches() || (GENERATION.matcher(name).matches() && !name.equals(live));
    }

    private static SearchUnavailable unavailable(Path root, String what, IOException cause) {
        return new SearchUnavailable("The index folder " + root + " " + what, cause);
    }
}
