package io.broadsheet.query.testing;

import io.broadsheet.local.testing.RealServers;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the tables hold. */
@Singleton
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    public long number(String query, Object... parameters) throws SQLException {
        return rows(row -> row.getLong(1), query, parameters).getFirst();
    }

    public List<String> texts(String query, Object... parameters) throws SQLException {
        return rows(row -> row.getString(1), query, parameters);
    }

    /** On a connection of its own, which the service's pool knows nothing of. */
    public static void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        RealServers.jdbcUrl(), RealServers.databaseUser(), RealServers.databasePassword());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Of each row, what {@code reader} makes of it. */
    public <T> List<T> rows(Reader<T> reader, String query, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var read = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        }
    }

    /** Makes something of the row that the result stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
