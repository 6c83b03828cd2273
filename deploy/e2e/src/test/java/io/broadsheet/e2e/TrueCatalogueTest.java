package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrueCatalogueTest {

    private static final String DUMP = "a81e03b74a8303bccc52ac971083246df96bc8512b20387ec2d715b7abcacb34";
    private static final Instant EARLY = Instant.parse("2026-07-29T06:30:00Z");

    @Test
    void namesAPaperAsTheContractsExampleDoes() {
        assertThat(of(EARLY, new LoadFile(Path.of("a"), DUMP, List.of(7L))).papers())
                .isEqualTo(Map.of("9b98c17dc4b8dba4adaab6f22134d9f5", Set.of(new Sighting(DUMP, 0))));
    }

    @Test
    void gathersSightingsOverDumpsUnderTheEarliest() {
        LoadFile late = new LoadFile(Path.of("b"), "b", List.of(7L, 8L, 7L));

        Map<String, Set<Sighting>> papers =
                of(EARLY, new LoadFile(Path.of("a"), DUMP, List.of(7L)), late).papers();

        assertThat(papers)
                .hasSize(2)
                .containsEntry(
                        "9b98c17dc4b8dba4adaab6f22134d9f5",
                        Set.of(new Sighting(DUMP, 0), new Sighting("b", 0), new Sighting("b", 2)));
    }

    /** The first dump is received at the given time, the others a second later. */
    private static TrueCatalogue of(Instant first, LoadFile... files) {
        return TrueCatalogue.of(List.of(files), Map.of(DUMP, first, "b", first.plusSeconds(1)));
    }
}
