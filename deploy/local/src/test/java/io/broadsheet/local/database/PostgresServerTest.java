package io.broadsheet.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.process.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {
    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"KEPT,on", "THROWN_AWAY,off"})
    void commitsAreOnDiskWhereDataAreKept(Durability durability, String expected) throws SQLException {
        try (PostgresServer server = start(durability)) {
            assertThat(query(server, "SHOW fsync")).isEqualTo(expected);
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo(expected);
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo(expected);
        }
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (PostgresServer first = start(Durability.KEPT)) {
            execute(first, "CREATE TABLE t AS SELECT 'kept' AS v");
        }
        try (PostgresServer second = start(Durability.KEPT)) {
            assertThat(query(second, "SELECT v FROM t")).isEqualTo("kept");
        }
    }

    @Test
    void restartsAtTheSameAddressAfterItsEnd() throws SQLException {
        try (PostgresServer server = start(Durability.KEPT)) {
            execute(server, "CREATE TABLE t AS SELECT 'committed' AS v");
            server.kill();
            Awaitility.await().untilAsserted(() -> assertThat(server.isAlive()).isFalse());
            String address = server.jdbcUrl();

            server.restart();

            assertThat(server.jdbcUrl()).isEqualTo(address);
            assertThat(query(server, "SELECT v FROM t")).isEqualTo("committed");
        }
    }

    @Test
    void beginsAgainAfterAFirstStartThatWasKilledHalfWay() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres data").resolve("data"));
        Files.writeString(data.resolve("postgresql.conf"), "half = ");
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (PostgresServer server = start(Durability.KEPT)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void nobodyElseMayLookIntoItsFolder() throws Exception {
        try (PostgresServer server = start(Durability.KEPT)) {
            assertThat(server.isAlive()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres data"))))
                    .isEqualTo("rwx------");
        }
    }

    private PostgresServer start(Durability durability) {
        return PostgresServer.start(
                folder.resolve("postgres data"),
                BINARIES,
                new Places(folder.resolve("run"), folder.resolve("logs")),
                durability);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
