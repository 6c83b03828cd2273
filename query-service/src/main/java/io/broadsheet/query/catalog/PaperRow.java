package io.broadsheet.query.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A set of sightings, and the root that it is part of. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "paper")
class PaperRow {

    @Id
    @Column(name = "paper_id")
    UUID paperId;

    @Column(name = "root_id")
    UUID rootId;
}
