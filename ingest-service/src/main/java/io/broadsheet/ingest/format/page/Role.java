package io.broadsheet.ingest.format.page;

/** What a line is within a page. */
enum Role {
    /** The first line of a title. */
    TITLE,
    /** The rest of a title that runs over several lines. */
    TITLE_REST,
    /** The authors below a title. */
    BYLINE,
    /** The first line of an abstract. */
    ABSTRACT,
    /** A further line or paragraph of an abstract. */
    ABSTRACT_REST,
    /** Not of a record. */
    FURNITURE;

    /** Whether an abstract is due. */
    boolean inTitle() {
        return this == TITLE || this == TITLE_REST || this == BYLINE;
    }

    boolean inAbstract() {
        return this == ABSTRACT || this == ABSTRACT_REST;
    }
}
