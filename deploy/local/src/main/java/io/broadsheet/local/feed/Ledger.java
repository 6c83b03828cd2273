package io.broadsheet.local.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The ledger as query-service shows it. */
public final class Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI dumps;

    /** Asks the query-service at this URL. */
    public Ledger(HttpClient http, ObjectMapper json, URI queryService) {
        this.http = http;
        this.json = json;
        this.dumps = queryService.resolve("/v1/dumps/");
    }

    /** A dump's entry; empty while it has none, or while the service does not answer, as it does when it is restarted. */
    Optional<LedgerEntry> find(String dump) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(dumps.resolve(dump)).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(json.readValue(answer.body(), LedgerEntry.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
