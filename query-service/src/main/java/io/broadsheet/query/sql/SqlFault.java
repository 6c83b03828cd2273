package io.broadsheet.query.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed statement is. */
public enum SqlFault {
    /** The values: trying again will fail again. */
    DATA,
    /** Anything else, most of it transient (no connection, a deadlock, a server that stops or is full): try again. */
    CIRCUMSTANCES;

    // data exception, integrity constraint, program limit (for example an index entry that is too large)
    private static final Set<String> DATA_CLASSES = Set.of("22", "23", "54");

    public static SqlFault of(Throwable failure) {
        var state = state(failure);
        return state != null && state.length() == 5 && DATA_CLASSES.contains(state.substring(0, 2))
                ? DATA
                : CIRCUMSTANCES;
    }

    /** The SQLSTATE of the first cause that has one. */
    public static @Nullable String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
