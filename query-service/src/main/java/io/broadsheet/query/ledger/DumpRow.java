package io.broadsheet.query.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A dump's newest entry in the ledger, and when it was complete. */
@Entity
@NullUnmarked
@Table(name = "dump")
class DumpRow {

    @Id
    String id;

    long revision;
    String name;
    List<String> aliases;
    String kind;
    String parent;
    String format;
    String state;
    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    long records;
    long published;
    long rejected;

    @Column(name = "received_at")
    Instant receivedAt;

    String reason;

    @Column(name = "completed_at")
    Instant completedAt;
}
