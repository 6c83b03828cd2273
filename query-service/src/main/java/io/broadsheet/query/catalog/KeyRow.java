package io.broadsheet.query.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Which paper holds a strong key, by its hash. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "paper_key")
class KeyRow {

    @Id
    UUID key;

    @Column(name = "paper_id")
    UUID paperId;
}
