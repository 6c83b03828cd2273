package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Events.Event;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.local.testing.Contracts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DroppedFilesTest {
    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void publishesEveryRecordOfADroppedPageAndReportsIt() throws IOException {
        // When
        folder.drop("daily 2024-07-30.txt", Pages.blocks("published", 7));

        // Then
        JsonNode report = folder.report("daily 2024-07-30.txt");
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(report.get("format").asText()).isEqualTo("page-blocks");
        assertThat(report.get("records").asInt()).isEqualTo(7);
        assertThat(report.get("listedOn").asText()).isEqualTo("2024-07-29");
        assertThat(report.get("dayFrom").asText()).isEqualTo("name");
        assertThat(folder.folders().done().resolve("daily 2024-07-30.txt")).hasContent(Pages.blocks("published", 7));

        List<Event> parsed = Events.of("papers.parsed.v1", report.get("dump").asText());
        assertThat(parsed)
                .hasSize(7)
                .allSatisfy(event -> assertThat(Contracts.violations("PaperParsed", event.value()))
                        .isEmpty())
                .allSatisfy(event -> assertThat(event.key())
                        .isEqualTo(event.json().get("recordId").asText()))
                .extracting(event -> event.header("ordinal"))
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6");
        assertThat(parsed)
                .filteredOn(event -> event.header("ordinal").equals("0"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.json().get("title").asText()).isEqualTo(Pages.title("published", 0));
                    assertThat(event.json().get("abstract").asText()).isEqualTo(Pages.abstractText("published", 0));
                    assertThat(event.json().get("position").get("line").asInt()).isEqualTo(13);
                    assertThat(event.json().get("day").asText()).isEqualTo("2024-07-29");
                });
    }

    @Test
    void recordsEveryStepOfADumpInTheLedger() throws IOException {
        // When
        folder.drop("ledger.txt", Pages.lines("ledger", 3));

        // Then
        String id = folder.report("ledger.txt").get("dump").asText();
        List<Event> entries = Events.of("dumps.v1", id);
        assertThat(entries)
                .allSatisfy(event -> assertThat(Contracts.violations("DumpRecorded", event.value()))
                        .isEmpty());
        assertThat(entries)
                .extracting(event -> event.json().get("state").asText())
                .containsExactly("receiving", "publishing", "published");
        assertThat(entries)
                .extracting(event -> event.json().get("revision").asInt())
                .containsExactly(1, 2, 3);
        JsonNode entry = entries.getLast().json();
        assertThat(entry.get("records").asInt()).isEqualTo(3);
        assertThat(entry.get("published").asInt()).isEqualTo(3);
        assertThat(entry.get("dayFrom").asText()).isEqualTo("receipt");
        assertThat(entry.get("day").asText())
                .isEqualTo(entry.get("receivedAt").asText().substring(0, 10));
        assertThat(entry.get("bytes").asLong()).isEqualTo(entry.get("bytesRead").asLong());
    }

    @Test
    void publishesTheSameContentUnderASecondNameOnlyOnce() throws IOException {
        // Given
        folder.drop("first name.txt", Pages.blocks("twice", 4));
        String id = folder.report("first name.txt").get("dump").asText();

        // When
        folder.drop("second name.txt", Pages.blocks("twice", 4));

        // Then
        JsonNode report = folder.report("second name.txt");
        assertThat(report.get("state").asText()).isEqualTo("known");
        assertThat(report.get("dump").asText()).isEqualTo(id);
        assertThat(report.get("records").asInt()).isEqualTo(4);
        assertThat(Events.of("papers.parsed.v1", id)).hasSize(4);
        JsonNode entry = Events.of("dumps.v1", id).getLast().json();
        assertThat(entry.get("name").asText()).isEqualTo("first name.txt");
        assertThat(entry.get("aliases")).extracting(JsonNode::asText).containsExactly("second name.txt");
    }

    @Test
    void saysOfAKnownDumpWhereItsRejectedRecordsAreToBeRead() throws IOException {
        // Given
        String page = Pages.blocks("known rejected", 4).replace("\n\n" + Pages.abstractText("known rejected", 2), "");
        folder.drop("rejected first.txt", page);
        JsonNode first = folder.report("rejected first.txt");

        // When
        folder.drop("rejected second.txt", page);

        // Then
        JsonNode second = folder.report("rejected second.txt");
        assertThat(first.get("rejections")).hasSize(1);
        assertThat(first.has("rejectionsAt")).isFalse();
        assertThat(second.get("state").asText()).isEqualTo("known");
        assertThat(second.get("rejected").asInt()).isEqualTo(1);
        assertThat(second.get("rejections")).isEmpty();
        assertThat(second.get("rejectionsAt").asText())
                .isEqualTo("/v1/dumps/" + first.get("dump").asText() + "/rejected");
    }

    @Test
    void neverOverwritesAFileThatWasPutAwayUnderTheSameName() throws IOException {
        // Given
        folder.drop("daily.txt", Pages.blocks("monday", 2));
        folder.report("daily.txt");

        // When
        folder.drop("daily.txt", Pages.blocks("tuesday", 3));

        // Then
        assertThat(folder.report("daily-2.txt").get("records").asInt()).isEqualTo(3);
        assertThat(folder.folders().done().resolve("daily.txt")).hasContent(Pages.blocks("monday", 2));
        assertThat(folder.folders().done().resolve("daily-2.txt")).hasContent(Pages.blocks("tuesday", 3));
    }

    @Test
    void triesARejectedDumpAgainWhenItIsDroppedAgain() throws IOException {
        // Given
        folder.drop("empty once.txt", new byte[] {'\n'});
        JsonNode first = folder.report("empty once.txt");

        // When
        folder.drop("empty twice.txt", new byte[] {'\n'});

        // Then
        JsonNode second = folder.report("empty twice.txt");
        assertThat(second.get("state").asText()).isEqualTo("rejected");
        assertThat(second.get("revision").asInt())
                .isGreaterThan(first.get("revision").asInt());
        List<Event> entries = Events.of("dumps.v1", second.get("dump").asText());
        assertThat(entries.getLast().json().get("name").asText()).isEqualTo("empty once.txt");
        assertThat(entries)
                .extracting(event -> event.json().get("receivedAt").asText())
                .containsOnly(entries.getFirst().json().get("receivedAt").asText());
        assertThat(Files.exists(folder.folders().rejected().resolve("empty twice.txt")))
                .isTrue();
    }
}
