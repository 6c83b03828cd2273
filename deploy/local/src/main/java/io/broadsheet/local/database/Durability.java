package io.broadsheet.local.database;

/** Whether what was committed outlives a crash of the machine. */
public enum Durability {
    /** For people's data: every commit is on disk before it is confirmed. */
    KEPT,
    /** For tests: as fast as it gets; a kill of the server alone still loses nothing that was confirmed. */
    THROWN_AWAY
}
