package io.broadsheet.query.alert;

import io.broadsheet.query.arrival.Interest;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of which papers.
 *
 * @param place of the last arrival that was looked at
 * @param error why the last request was in vain
 */
record Alert(
        UUID id,
        URI url,
        Interest interest,
        String secret,
        Instant createdAt,
        State state,
        long place,
        @Nullable String error) {

    static final String COLUMNS =
            "id, url, query, tags, secret, created_at, verified_at is not null, failed_at is not null,"
                    + " place, error";

    /** How far it is. */
    enum State {
        /** The server has not yet answered that it wants this. */
        UNVERIFIED,
        ACTIVE,
        /** The server did not answer for long: nothing is sent any more. */
        FAILED
    }

    static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject(1, UUID.class),
                URI.create(row.getString(2)),
                new Interest(
                        row.getString(3), List.of((String[]) row.getArray(4).getArray())),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBoolean(8) ? State.FAILED : row.getBoolean(7) ? State.ACTIVE : State.UNVERIFIED,
                row.getLong(9),
                row.getString(10));
    }
}
