package io.broadsheet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser does when somebody has a rejected dump read again from its page. */
class RetryIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("data-address=\"([^\"]*)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Test
    void readsARejectedDumpAgainFromItsPage() throws IOException, InterruptedException {
        try (RunningSystem system = RunningSystem.start(Repository.ours(), folder.resolve("data"))
                        .ready(START);
                HttpClient browser = HttpClient.newHttpClient()) {
            // Given
            DropFolder drop = new DropFolder(system.data());
            String dump = drop.drop("bad.txt", "Daily Papers\n\nOnly a Title\n\nAnd Another Title of a Paper\n");
            JsonNode rejected = new Ledger(system.query()).rejected(dump);
            HttpResponse<String> page = system.query().response("/dumps/" + dump);
            URI retry = address(page.body());

            // When
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(retry)
                            .header("Origin", "http://127.0.0.1:" + system.port())
                            .header("Authorization", "Bearer " + token(system))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("http://127.0.0.1:" + system.port());
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("connect-src 'self' " + retry.getScheme() + "://" + retry.getAuthority());
            await().atMost(Ledger.PATIENCE)
                    .untilAsserted(() -> assertThat(revision(new Ledger(system.query()).rejected(dump)))
                            .isGreaterThan(revision(rejected)));
            assertThat(drop.report("bad.txt").getParent()).hasFileName("rejected");
        }
    }

    private static URI address(String page) {
        return ADDRESS.matcher(page)
                .results()
                .map((MatchResult found) -> URI.create(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page offers no retry:\n" + page));
    }

    private static String token(RunningSystem system) throws IOException {
        return Files.readString(system.data().resolve("token")).strip();
    }

    private static long revision(JsonNode entry) {
        return entry.required("revision").asLong();
    }
}
