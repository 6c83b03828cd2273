package io.broadsheet.query.digest;

import io.broadsheet.query.arrival.Interest;
import io.broadsheet.query.digest.plan.Rhythm;
import io.broadsheet.query.digest.plan.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who wants which papers when.
 *
 * @param confirmed whether the owner of the address said so
 * @param stopped whether letters came back too often
 * @param place of the last arrival that was looked at
 */
public record Subscription(
        UUID id, String address, Interest interest, Schedule schedule, boolean confirmed, boolean stopped, long place) {

    /** The columns that {@link #read} reads. */
    static final String COLUMNS = "id, address, query, tags, rhythm, zone, hour, weekday,"
            + " confirmed_at is not null, stopped_at is not null, place";

    boolean isActive() {
        return confirmed && !stopped;
    }

    static Subscription read(ResultSet row) throws SQLException {
        var rhythm = Rhythm.valueOf(row.getString(5).toUpperCase(Locale.ROOT));
        return new Subscription(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Interest(
                        row.getString(3), List.of((String[]) row.getArray(4).getArray())),
                new Schedule(rhythm, ZoneId.of(row.getString(6)), row.getInt(7), DayOfWeek.of(row.getInt(8))),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getLong(11));
    }
}
