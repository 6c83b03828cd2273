package io.broadsheet.local.database;

import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Tether;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL server on a free port of the loopback address, with the database {@code broadsheet}. Whoever may connect to
 * this machine's loopback is trusted. Its data stay in its folder over restarts.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String DATABASE = "broadsheet";
    private static final String USER = "postgres";

    private final PostgresFolder folder;
    private final EmbeddedPostgres server;
    private final Tether tether;

    private PostgresServer(PostgresFolder folder, EmbeddedPostgres server, Tether tether) {
        this.folder = folder;
        this.server = server;
        this.tether = tether;
    }

    /**
     * Starts the server and waits until it answers. One that an earlier run left behind on this folder is stopped first.
     *
     * @param place keeps its data
     * @param binaries where the server's programs are, or are to be unpacked
     * @param logs folder of {@code postgres.log}
     * @throws IllegalStateException with the end of its log if it does not come up
     */
    public static PostgresServer start(Path place, Path binaries, Path logs, Durability durability) {
        PostgresFolder folder = new PostgresFolder(place.toAbsolutePath(), binaries.toAbsolutePath());
        LogFile log = new LogFile(logs.resolve("postgres.log")).fresh();
        try {
            folder.prepare();
            EmbeddedPostgres server = PostgresStart.start(PostgresSettings.builder(folder, log, durability), log);
            Tether tether = Tether.to(folder.postmaster().orElseThrow().pid(), "INT", "QUIT");
            createDatabase(server);
            folder.markInitialised();
            return new PostgresServer(folder, server, tether);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new IllegalStateException("PostgreSQL did not start (" + e.getMessage() + "); " + log.describe(), e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    /** Not checked by the server, but drivers want one. */
    public String password() {
        return USER;
    }

    /** The server's main process. */
    public ProcessHandle process() {
        return folder.postmaster().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    public boolean isAlive() {
        return folder.postmaster().isPresent();
    }

    /** A fast shutdown: clients are cut off, what was committed is kept. */
    @Override
    public void close() {
        folder.stop();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot let go of " + folder.data(), e);
        } finally {
            tether.close();
        }
    }
}
