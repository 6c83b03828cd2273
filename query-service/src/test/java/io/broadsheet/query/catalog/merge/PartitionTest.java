package io.broadsheet.query.catalog.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.merge.Partition.Alike;
import io.broadsheet.query.catalog.merge.Partition.Part;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final UUID A = new UUID(0, 100);
    private static final UUID B = new UUID(0, 101);
    private static final UUID C = new UUID(0, 102);

    @Test
    void leavesOnePaperOneWhereKeysStillHoldItTogether() {
        assertThat(Partition.of(List.of(alike(1, A), alike(2, A, B), alike(3, B))))
                .containsExactly(part(1, A, B));
    }

    @Test
    void partsWhatNoKeyHoldsTogether() {
        assertThat(Partition.of(List.of(alike(3, C), alike(1, A), alike(2, B))))
                .containsExactly(part(1, A), part(2, B), part(3, C));
    }

    @Test
    void makesASightingWithoutKeysAPaperOfItsOwn() {
        assertThat(Partition.of(List.of(alike(2), alike(1, A)))).containsExactly(part(1, A), part(2));
    }

    private static Alike alike(long sid, UUID... keys) {
        return new Alike(new UUID(0, sid), List.of(keys));
    }

    private static Part part(long sid, UUID... keys) {
        return new Part(new UUID(0, sid), new TreeSet<>(List.of(keys)));
    }
}
