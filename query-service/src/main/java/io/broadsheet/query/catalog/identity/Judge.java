package io.broadsheet.query.catalog.identity;

/** What is to be said of any two sightings of a component. Either may come first. */
public interface Judge {

    /** What their records say. */
    Verdict verdict(String one, String other);

    /** Whether people said that they are two papers. */
    boolean parted(String one, String other);
}
