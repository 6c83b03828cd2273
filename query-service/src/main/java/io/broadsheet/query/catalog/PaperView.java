package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.broadsheet.query.catalog.merge.Version;
import java.util.List;
import java.util.SortedMap;

/** A paper with its dedup keys, and where its fields are from. */
public record PaperView(
        @JsonUnwrapped Paper paper,
        List<Key> keys,
        @JsonUnwrapped Origins origins) {

    /** One of the values by which records of this paper are recognised. */
    public record Key(String kind, String value) {}

    /**
     * Where a paper's fields are from.
     *
     * @param fieldSources by field the record that it is of, {@code identifiers.doi} for one of the identifiers; unions such
     *     as links are of all records and not named
     * @param versions the preprint and the publications that the paper is known as, preprints first
     */
    public record Origins(SortedMap<String, String> fieldSources, List<Version> versions) {}
}
