package io.broadsheet.query.catalog.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.broadsheet.query.catalog.merge.RecordIds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code papers.decisions.v1}. Of two decisions about the same the one decided later counts, whatever the order
 * in which they are read.
 *
 * @param id 32 hexadecimal digits
 * @param one record ids; empty where the decision is of a dump
 * @param other record ids to be together with, or apart from, the ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaperDecided(
        String id,
        Kind kind,
        List<String> one,
        List<String> other,
        @Nullable String dumpId,
        Instant decidedAt) {

    /** What was decided. */
    public enum Kind {
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("merge")
        MERGE,
        @JsonProperty("suppress")
        SUPPRESS,
        @JsonProperty("readmit")
        READMIT,
        @JsonProperty("withdraw")
        WITHDRAW,
        @JsonProperty("restore")
        RESTORE;

        boolean isOfDump() {
            return this == WITHDRAW || this == RESTORE;
        }

        boolean isOfTwo() {
            return this == SPLIT || this == MERGE;
        }
    }

    public PaperDecided {
        require(id != null && RecordIds.isOne(id), "id is not 32 hexadecimal digits");
        Objects.requireNonNull(kind, "kind is missing");
        Objects.requireNonNull(decidedAt, "decidedAt is missing");
        one = List.copyOf(Objects.requireNonNullElse(one, List.of()));
        other = List.copyOf(Objects.requireNonNullElse(other, List.of()));
        require(one.stream().allMatch(RecordIds::isOne), "one of the first record ids is none");
        require(other.stream().allMatch(RecordIds::isOne), "one of the second record ids is none");
        require(kind.isOfDump() == one.isEmpty(), "a decision names a dump or records");
        require(kind.isOfDump() == (dumpId != null), "a decision names a dump or records");
        require(kind.isOfTwo() != other.isEmpty(), "two sets of records are needed to split or merge, else one");
        require(one.stream().noneMatch(other::contains), "a record is on both sides");
    }

    UUID uuid() {
        return RecordIds.uuid(id);
    }

    List<UUID> ones() {
        return one.stream().map(RecordIds::uuid).toList();
    }

    List<UUID> others() {
        return other.stream().map(RecordIds::uuid).toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
