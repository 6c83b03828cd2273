package io.broadsheet.local.database;

import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Tether;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the server, from its start to its end. */
final class PostgresRun implements AutoCloseable {
    static final String DATABASE = "broadsheet";
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final String REFUSAL = "pg_ctl: could not start server";

    private final PostgresFolder folder;
    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;
    private final Tether tether;

    private PostgresRun(PostgresFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
        this.postmaster = folder.postmaster().orElseThrow(() -> new IllegalStateException("it has ended already"));
        this.tether = Tether.to(postmaster.pid(), "INT", "QUIT");
    }

    static PostgresRun start(PostgresFolder folder, EmbeddedPostgres.Builder builder, LogFile log) {
        try {
            folder.prepare();
            PostgresRun run = new PostgresRun(folder, started(builder, log));
            createDatabase(run.server);
            folder.markInitialised();
            return run;
        } catch (IOException | SQLException | RuntimeException e) {
            folder.stop();
            throw new IllegalStateException("PostgreSQL did not start (" + e.getMessage() + "); " + log.describe(), e);
        }
    }

    /** Where the server refuses, the library would go on knocking at its door for all the time it was given. */
    private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder, LogFile log) throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread starter = Thread.ofPlatform().daemon().name("postgres-start").start(start);
        try {
            while (!isDone(start)) {
                if (log.tail(3).contains(REFUSAL)) {
                    throw new IOException("it refused");
                }
            }
            return start.get();
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            starter.interrupt();
        }
    }

    private static boolean isDone(FutureTask<?> start) throws InterruptedException, ExecutionException {
        try {
            start.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
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

    ProcessHandle postmaster() {
        return postmaster;
    }

    /** Stops the server if it still runs, and lets go of its folder. */
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
