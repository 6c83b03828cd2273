package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.QueryApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The dumps that the query-service lists. */
public record Ledger(QueryApi query) {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits until the dump is complete and checks its balance. */
    public JsonNode complete(String dump) {
        return complete(dump, PATIENCE);
    }

    public JsonNode complete(String dump, Duration patience) {
        JsonNode entry = ended(dump, patience);
        assertThat(entry.path("state").asText()).as("state of %s", entry).isEqualTo("complete");
        assertBalanced(entry);
        return entry;
    }

    /** Waits until the dump is rejected. */
    public JsonNode rejected(String dump) {
        JsonNode entry = ended(dump, PATIENCE);
        assertThat(entry.path("state").asText()).as("state of %s", entry).isEqualTo("rejected");
        assertThat(entry.path("reason").asText()).as("reason of %s", entry).isNotBlank();
        return entry;
    }

    public List<JsonNode> all() throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        query.get("/v1/dumps?limit=200").path("items").forEach(items::add);
        return items;
    }

    private JsonNode ended(String dump, Duration patience) {
        await("end of dump " + dump)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(query.find("/v1/dumps/" + dump))
                        .hasValueSatisfying(entry ->
                                assertThat(entry.path("state").asText()).isIn("complete", "rejected")));
        return entry(dump);
    }

    private JsonNode entry(String dump) {
        try {
            return query.get("/v1/dumps/" + dump);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("A dump that was there is gone", e);
        }
    }

    private static void assertBalanced(JsonNode dump) {
        assertThat(number(dump, "published") + number(dump, "rejected"))
                .as("published + rejected of %s", dump)
                .isEqualTo(number(dump, "records"));
        assertThat(number(dump, "stored") + number(dump, "deadLettered"))
                .as("stored + deadLettered of %s", dump)
                .isEqualTo(number(dump, "published"));
    }

    private static long number(JsonNode dump, String field) {
        return dump.required(field).asLong();
    }
}
