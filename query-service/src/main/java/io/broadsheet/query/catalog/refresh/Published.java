package io.broadsheet.query.catalog.refresh;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was last sent of a paper to {@code papers.catalog.v1}, and what its dumps count for it.
 *
 * @param paper the root it was sent for
 * @param publicId null after a split, until it is sent again
 * @param formerIds sent once, now this paper's
 * @param foundingDump null together with {@code publicId}
 */
record Published(
        UUID paper,
        @Nullable UUID publicId,
        List<UUID> formerIds,
        @Nullable String foundingDump,
        List<String> dumps,
        String document,
        String keys,
        String origins) {

    /** Of a paper that is shown no more: nothing but the ids that readers know. */
    static Published withdrawn(UUID paper, List<UUID> formerIds) {
        return new Published(paper, null, formerIds, null, List.of(), "", "[]", "{}");
    }

    /** All ids that readers may know it by. */
    Stream<UUID> ids() {
        return Stream.concat(Stream.ofNullable(publicId), formerIds.stream());
    }
}
