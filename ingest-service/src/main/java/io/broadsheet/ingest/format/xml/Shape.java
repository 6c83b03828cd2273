package io.broadsheet.ingest.format.xml;

import java.util.Set;

/**
 * Which elements of a format are what, by their names without prefix.
 *
 * @param records each is a record
 * @param contexts say something of the records that stand beside or below them
 * @param containers are a record themselves if they have contexts and no record in them
 * @param skipped are left out of records
 */
record Shape(Set<String> records, Set<String> contexts, Set<String> containers, Set<String> skipped) {

    static Shape of(String... records) {
        return new Shape(Set.of(records), Set.of(), Set.of(), Set.of());
    }

    Shape without(String... names) {
        return new Shape(records, contexts, containers, Set.of(names));
    }

    boolean cuts(String name) {
        return records.contains(name) || contexts.contains(name);
    }
}
