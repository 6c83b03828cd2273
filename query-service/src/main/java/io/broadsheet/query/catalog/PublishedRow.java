package io.broadsheet.query.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A paper as {@code papers.catalog.v1} has it. */
@Entity
@Immutable
@NullUnmarked
@Table(name = "paper_published")
class PublishedRow {

    /** Of the root. */
    @Id
    @Column(name = "paper_id")
    UUID paperId;

    @Column(name = "public_id")
    UUID publicId;

    String document;
    String keys;
    String origins;
}
