package io.broadsheet.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.bench.corpus.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectnessTest {

    private final Truth truth = new Truth(10, 9, 15_000);

    @ParameterizedTest(name = "{0} records, {1} stored, {2} papers: {3}")
    @CsvSource({"10, 10, 9, true", "11, 10, 9, false", "10, 9, 9, false", "10, 10, 10, false", "10, 10, 8, false"})
    void isOnlyExactlyTheTruth(long records, long stored, long papers, boolean correct) throws JsonProcessingException {
        String ledger = "{\"records\": %d, \"stored\": %d}".formatted(records, stored);

        assertThat(Correctness.of(truth, new ObjectMapper().readTree(ledger), papers)
                        .correct())
                .isEqualTo(correct);
    }
}
