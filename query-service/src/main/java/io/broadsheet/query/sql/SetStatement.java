package io.broadsheet.query.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement whose parameters are whole columns: arrays that it unnests or compares with {@code = any(?)}. */
public final class SetStatement implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;
    private int parameters;

    public SetStatement(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
    }

    public SetStatement uuids(Collection<? extends @Nullable UUID> values) throws SQLException {
        return array("uuid", values.toArray(UUID[]::new));
    }

    public SetStatement texts(Collection<? extends @Nullable String> values) throws SQLException {
        return array("text", values.toArray(String[]::new));
    }

    public SetStatement ints(Collection<Integer> values) throws SQLException {
        return array("int4", values.toArray(Integer[]::new));
    }

    public SetStatement longs(Collection<? extends @Nullable Long> values) throws SQLException {
        return array("int8", values.toArray(Long[]::new));
    }

    public SetStatement booleans(Collection<Boolean> values) throws SQLException {
        return array("bool", values.toArray(Boolean[]::new));
    }

    public SetStatement bytes(Collection<byte[]> values) throws SQLException {
        return array("bytea", values.toArray(byte[][]::new));
    }

    public SetStatement instants(Collection<Instant> values) throws SQLException {
        return array("timestamptz", values.stream().map(Instant::toString).toArray(String[]::new));
    }

    public SetStatement dates(Collection<? extends @Nullable LocalDate> values) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        values.forEach(value -> texts.add(value == null ? null : value.toString()));
        return array("date", texts.toArray(String[]::new));
    }

    /** Lists of different lengths, which an SQL array cannot hold: each as the text of an array literal, to be cast. */
    public SetStatement literals(Collection<? extends Collection<?>> values) throws SQLException {
        return array("text", values.stream().map(SetStatement::literal).toArray(String[]::new));
    }

    public SetStatement number(long value) throws SQLException {
        statement.setLong(++parameters, value);
        return this;
    }

    public SetStatement text(@Nullable String value) throws SQLException {
        statement.setString(++parameters, value);
        return this;
    }

    public SetStatement instant(Instant value) throws SQLException {
        statement.setObject(++parameters, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    /** Rows come in portions of this size instead of all at once. */
    public SetStatement inPortionsOf(int rows) throws SQLException {
        statement.setFetchSize(rows);
        return this;
    }

    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    public void execute() throws SQLException {
        statement.execute();
    }

    public void forEach(RowTaker taker) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    public <T> List<T> list(RowReader<T> reader) throws SQLException {
        var list = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                list.add(reader.read(rows));
            }
        }
        return list;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** Does something with the row that the result stands on. */
    @FunctionalInterface
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Makes something of the row that the result stands on. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private SetStatement array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++parameters, connection.createArrayOf(type, values));
        return this;
    }

    // for ids only: none of them needs quotes
    private static String literal(Collection<?> values) {
        return "{" + String.join(",", values.stream().map(Object::toString).toList()) + "}";
    }
}
