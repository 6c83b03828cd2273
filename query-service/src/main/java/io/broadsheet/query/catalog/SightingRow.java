package io.broadsheet.query.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** That a record listed a paper, as far as it is shown; those of withdrawn dumps are not. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "live_sighting")
class SightingRow {

    @Id
    UUID sid;

    @Column(name = "paper_id")
    UUID paperId;

    @Column(name = "dump_id")
    String dumpId;

    int ordinal;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "listed_on")
    LocalDate listedOn;

    String source;
    String title;
}
