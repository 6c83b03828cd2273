package io.broadsheet.local.database;

import io.broadsheet.local.process.FreePort;
import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Places;
import io.broadsheet.local.process.Processes;
import io.broadsheet.local.process.Server;
import java.nio.file.Path;

/**
 * A real PostgreSQL server on a free port of the loopback address, with the database {@code broadsheet}. Whoever may connect to
 * this machine's loopback is trusted. Its data stay in its folder over restarts.
 */
public final class PostgresServer implements Server {
    private static final String NAME = "postgres";
    private static final String USER = "postgres";

    private final PostgresFolder folder;
    private final Places places;
    private final Durability durability;
    private final int port;
    private volatile PostgresRun run;

    private PostgresServer(PostgresFolder folder, Places places, Durability durability) {
        this.folder = folder;
        this.places = places;
        this.durability = durability;
        this.port = FreePort.next();
        this.run = launch();
    }

    /**
     * Starts the server and waits until it answers. One that an earlier run left behind on this folder is stopped first.
     *
     * @param place keeps its data
     * @param binaries where the server's programs are, or are to be unpacked
     * @throws IllegalStateException with the end of its log if it does not come up
     */
    public static PostgresServer start(Path place, Path binaries, Places places, Durability durability) {
        PostgresFolder folder = new PostgresFolder(place.toAbsolutePath(), binaries.toAbsolutePath());
        return new PostgresServer(folder, places, durability);
    }

    private PostgresRun launch() {
        LogFile log = log().fresh();
        PostgresRun started = PostgresRun.start(folder, PostgresSettings.builder(folder, port, log, durability), log);
        places.pidFile(NAME).write(started.postmaster().pid());
        return started;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresRun.DATABASE;
    }

    public String user() {
        return USER;
    }

    /** Not checked by the server, but drivers want one. */
    public String password() {
        return USER;
    }

    /** Of the server's main process. */
    public long pid() {
        return run.postmaster().pid();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAlive() {
        return run.postmaster().isAlive();
    }

    @Override
    public LogFile log() {
        return places.log(NAME);
    }

    @Override
    public void restart() {
        run.close();
        run = launch();
    }

    /** An immediate shutdown: what was committed is recovered at the next start. */
    @Override
    public void kill() {
        Processes.signal("QUIT", run.postmaster().pid());
    }

    /** A fast shutdown: clients are cut off, what was committed is kept. */
    @Override
    public void close() {
        run.close();
        places.pidFile(NAME).delete();
    }
}
