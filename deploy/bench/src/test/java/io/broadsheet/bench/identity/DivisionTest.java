package io.broadsheet.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DivisionTest {

    private static final List<ListedRecord> RECORDS =
            List.of(listed("a", 1, "base"), listed("b", 1, "exact"), listed("c", 1, "trunc"), listed("d", 2, "base"));

    @Test
    void countsEveryPairOnce() {
        // Given c torn from its paper and put to another
        Division division = Division.of(RECORDS, List.of(List.of("a", "b"), List.of("c", "d")));
        // Then
        assertThat(division.all()).isEqualTo(new Scores(1, 1, 2));
        assertThat(division.byKind())
                .isEqualTo(Map.of(
                        "base", new Scores(1, 1, 1), "exact", new Scores(1, 0, 1), "trunc", new Scores(0, 1, 2)));
    }

    @Test
    void theTruthItselfIsPerfect() {
        Division division = Division.of(RECORDS, List.of(List.of("a", "b", "c"), List.of("d")));
        assertThat(division.all()).isEqualTo(new Scores(3, 0, 0));
    }

    private static ListedRecord listed(String id, long paper, String kind) {
        return new ListedRecord(id, paper, kind, new PaperText("A Title", "", List.of(), Map.of(), null));
    }
}
