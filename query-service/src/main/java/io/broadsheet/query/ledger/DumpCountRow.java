package io.broadsheet.query.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What the catalogue counts for a dump. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "dump_count")
class DumpCountRow {

    @Id
    @Column(name = "dump_id")
    String dumpId;

    long stored;

    @Column(name = "new_papers")
    long newPapers;

    @Column(name = "merged_papers")
    long mergedPapers;
}
