package io.broadsheet.bench.tags;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** A text of our own with the concepts that a careful reader finds in it, by their ids. */
record GoldRecord(
        String id,
        String title,
        @JsonProperty("abstract") String abstractText,
        Set<String> languages,
        Set<String> models,
        Set<String> datasets) {}
