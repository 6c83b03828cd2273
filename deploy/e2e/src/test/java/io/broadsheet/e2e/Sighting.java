package io.broadsheet.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/** That a record listed a paper: which dump, and the record's place in it from 0. */
record Sighting(String dump, long ordinal) {

    static Sighting of(JsonNode item) {
        return new Sighting(
                item.required("dump").required("id").asText(),
                item.required("ordinal").asLong());
    }
}
