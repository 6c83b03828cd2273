package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Events;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.publish.EventJson;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TakeOverTest {
    private static final Owner US = Owner.thisProcess();

    @Inject
    IngestLoop loop;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @Test
    void finishesTheFileOfAProcessThatDied() throws IOException {
        // When
        claimOfTheDead("orphan.txt", Pages.blocks("orphan", 3), null);

        // Then
        JsonNode report = folder.report("orphan.txt");
        assertThat(report.get("state").asText()).isEqualTo("published");
        assertThat(Events.of("papers.parsed.v1", report.get("dump").asText())).hasSize(3);
    }

    @Test
    void doesNotCallAFileKnownThatItsDeadOwnerHadPublishedButNotReported() throws IOException {
        // Given
        folder.drop("crashed before.txt", Pages.blocks("crashed", 3));
        String id = folder.report("crashed before.txt").get("dump").asText();

        // When
        claimOfTheDead("crashed.txt", Pages.blocks("crashed", 3), id);

        // Then
        assertThat(folder.report("crashed.txt").get("state").asText()).isEqualTo("published");
        assertThat(Events.of("papers.parsed.v1", id)).hasSize(3);
    }

    @Test
    void putsAFileAwayWhoseReportWasFinished() throws IOException {
        // Given
        DumpReport report = DumpReport.unreadable("reported.txt", "a reason of the dead", 1.5, Instant.EPOCH);

        // When
        claimOfTheDead("reported.txt", Pages.blocks("reported", 3), null, EventJson.readableBytes(report));

        // Then
        assertThat(folder.report("reported.txt").get("reason").asText()).isEqualTo("a reason of the dead");
        assertThat(folder.folders().rejected().resolve("reported.txt")).hasContent(Pages.blocks("reported", 3));
    }

    private void claimOfTheDead(String name, String text, @Nullable String publishes) throws IOException {
        claimOfTheDead(name, text, publishes, new byte[0]);
    }

    /** Built out of sight, since the service looks for such claims at any moment. */
    private void claimOfTheDead(String name, String text, @Nullable String publishes, byte[] report)
            throws IOException {
        Path building = Files.createDirectory(folder.folders().data().resolve(UUID.randomUUID() + ".1"));
        Owner predecessor =
                new Owner(US.host(), US.pid(), Instant.EPOCH, UUID.randomUUID().toString());
        Files.write(building.resolve(Claim.NOTE), EventJson.bytes(new ClaimNote(name, predecessor, null, publishes)));
        Files.writeString(building.resolve("original"), text);
        if (report.length > 0) {
            Files.write(building.resolve("report.json"), report);
        }
        Files.move(building, folder.folders().work().resolve(building.getFileName()));
    }
}
