package io.broadsheet.query.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What writers of the catalogue agree on before they touch rows; held until the transaction ends. Taken in the order
 * RESOLVE, REFRESH, STRUCTURE, (rows), so that none waits in a circle.
 */
public enum CatalogLock {
    /** One process at a time drains the outbox. */
    REFRESH(1),
    /** Shared while sightings are added, alone while a decision is taken in. */
    STRUCTURE(2),
    /** One process at a time finds out which sightings are one paper. */
    RESOLVE(3);

    // "broad", so as not to meet the locks of another application
    private static final long OURS = 0x62726F6164000000L;

    private final long number;

    CatalogLock(long number) {
        this.number = OURS + number;
    }

    public void take(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_xact_lock(?)");
    }

    public void share(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_xact_lock_shared(?)");
    }

    /** Takes the lock if nobody has it. */
    public boolean tryTake(Connection connection) throws SQLException {
        try (var statement = new SetStatement(connection, "select pg_try_advisory_xact_lock(?)")) {
            return statement.number(number).list(row -> row.getBoolean(1)).getFirst();
        }
    }

    private void call(Connection connection, String sql) throws SQLException {
        try (var statement = new SetStatement(connection, sql)) {
            statement.number(number).execute();
        }
    }
}
