package io.broadsheet.query.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What became of an id that was published as a paper's. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "merged_id")
class MergedIdRow {

    @Id
    UUID id;

    @Column(name = "merged_into")
    UUID mergedInto;

    long version;

    @Column(name = "changed_at")
    Instant changedAt;
}
