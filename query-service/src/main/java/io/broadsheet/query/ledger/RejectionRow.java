package io.broadsheet.query.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What a stage could not use, and why. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "rejection")
class RejectionRow {

    @Id
    @Column(name = "record_id")
    String recordId;

    /** The same where it is a record id; else null. */
    UUID sid;

    @Column(name = "dump_id")
    String dumpId;

    int ordinal;
    Long line;

    @Column(name = "byte")
    Long offset;

    String entry;
    String stage;
    String code;
    String message;
    String text;
}
