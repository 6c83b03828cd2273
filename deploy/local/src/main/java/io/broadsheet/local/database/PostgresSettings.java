package io.broadsheet.local.database;

import io.broadsheet.local.process.LogFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** postgresql.conf for a laptop. */
final class PostgresSettings {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder builder(PostgresFolder folder, int port, LogFile log, Durability durability) {
        // Otherwise the library sweeps a shared folder of all users under the temporary directory.
        System.setProperty("ot.epg.working-dir", folder.binaries().toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        locale(builder);
        laptop(builder);
        durability(builder, durability == Durability.KEPT ? "on" : "off");
        return builder;
    }

    /** The server's own locale sorts alike on every machine, whatever its operating system offers. */
    private static void locale(EmbeddedPostgres.Builder builder) {
        builder.setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private static void laptop(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                // The statements here are short; compiling them costs more than it saves.
                .setServerConfig("jit", "off");
    }

    /** The library's own defaults are off, which would lose data. */
    private static void durability(EmbeddedPostgres.Builder builder, String onOrOff) {
        builder.setServerConfig("fsync", onOrOff)
                .setServerConfig("synchronous_commit", onOrOff)
                .setServerConfig("full_page_writes", onOrOff);
    }
}
