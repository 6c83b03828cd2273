package io.broadsheet.local.system;

import io.broadsheet.local.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher per data folder. The kernel takes the lock away from a dead one. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pidFile;

    private FolderLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /**
     * Takes the lock of a folder that exists.
     *
     * @throws IllegalStateException naming the process that has it
     */
    public static FolderLock take(DataFolder data) {
        PidFile pidFile = data.places().pidFile("launcher");
        try {
            FileChannel channel =
                    FileChannel.open(data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException(refusal(data, pidFile));
            }
            pidFile.write(ProcessHandle.current().pid());
            return new FolderLock(channel, pidFile);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot lock " + data.path() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String refusal(DataFolder data, PidFile pidFile) throws IOException {
        String pid =
                Files.exists(pidFile.path()) ? Files.readString(pidFile.path()).strip() : "unknown";
        return "Broadsheet already runs on " + data.path() + " (process " + pid + "): drop files into " + data.inbox()
                + ", stop it first, or choose another folder with --data DIR";
    }

    @Override
    public void close() {
        try {
            pidFile.delete();
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unlock " + pidFile.path().getParent(), e);
        }
    }
}
