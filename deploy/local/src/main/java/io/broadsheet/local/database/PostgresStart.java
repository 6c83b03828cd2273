package io.broadsheet.local.database;

import io.broadsheet.local.process.LogFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting a server that may refuse: the library would go on knocking at its door for the whole time it was given. */
final class PostgresStart {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final String REFUSAL = "pg_ctl: could not start server";

    private PostgresStart() {}

    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, LogFile log) throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread starter = Thread.ofPlatform().daemon().name("postgres-start").start(start);
        while (!done(start)) {
            if (log.tail(3).contains(REFUSAL)) {
                starter.interrupt();
                throw new IOException("it refused");
            }
        }
        return result(start);
    }

    private static boolean done(FutureTask<EmbeddedPostgres> start) throws IOException {
        try {
            start.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static EmbeddedPostgres result(FutureTask<EmbeddedPostgres> start) throws IOException {
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
