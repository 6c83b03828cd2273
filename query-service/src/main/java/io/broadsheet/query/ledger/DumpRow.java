package io.broadsheet.query.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
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
    List<String> children;

    @Column(name = "rejected_entries")
    long rejectedEntries;

    String format;
    String charset;

    @Column(name = "removed_characters")
    Long removedCharacters;

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

    @Formula("exists (select 1 from dump_decision d where d.dump_id = id and d.withdrawn)")
    boolean withdrawn;
}
