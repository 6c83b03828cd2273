package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a dump's record listed the paper.
 *
 * @param record the record's id, by which a split names it
 * @param ordinal the record's place in its dump from 0, rejected records included
 * @param listedOn the day that the dump shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SightingView(
        String record, DumpName dump, int ordinal, @Nullable LocalDate listedOn, String title, String source) {

    static SightingView of(Sightings.Listed listed) {
        var sighting = listed.sighting();
        return new SightingView(
                RecordIds.text(sighting.sid),
                new DumpName(sighting.dumpId, listed.dumpName()),
                sighting.ordinal,
                sighting.listedOn,
                sighting.title,
                sighting.source);
    }

    /** A dump; its name is absent while the ledger does not know it yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DumpName(String id, @Nullable String name) {}
}
