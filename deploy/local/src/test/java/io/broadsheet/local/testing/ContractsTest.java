package io.broadsheet.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"DumpRecorded", "PaperParsed", "PaperEnriched", "PaperRejected", "PaperCataloged", "PaperDecided"
            })
    void everyEventHasExamplesAndTheyAreValid(String event) {
        assertThat(Contracts.examples(event))
                .isNotEmpty()
                .allSatisfy((name, json) ->
                        assertThat(Contracts.violations(event, json)).as(name).isEmpty());
    }

    @Test
    void saysWhatIsWrongWithAMessage() {
        assertThat(Contracts.violations("DumpRecorded", "{\"id\": \"too short\"}"))
                .anySatisfy(violation -> assertThat(violation).contains("revision"))
                .anySatisfy(violation -> assertThat(violation).startsWith("/id: "));
    }

    @Test
    void checksTheFormatOfDatesAndTimes() {
        String example = Contracts.examples("DumpRecorded").getOrDefault("published", "");

        assertThat(Contracts.violations(
                        "DumpRecorded",
                        example.replaceFirst("\"receivedAt\": *\"[^\"]*\"", "\"receivedAt\": \"noon\"")))
                .singleElement()
                .asString()
                .contains("receivedAt");
    }

    @Test
    void whatIsNotJsonIsAViolation() {
        assertThat(Contracts.violations("DumpRecorded", "{"))
                .singleElement()
                .asString()
                .startsWith("not JSON");
    }

    @Test
    void refusesAnUnknownEvent() {
        assertThatThrownBy(() -> Contracts.violations("PaperLost", "{}")).hasMessageContaining("PaperLost");
    }
}
