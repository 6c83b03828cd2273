package io.broadsheet.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks the query-service over HTTP. */
public final class QueryApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    public QueryApi(URI base) {
        this.base = base;
    }

    /** One escaped query parameter. */
    public static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The answer, whatever its status. */
    public HttpResponse<String> response(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /**
     * The answer as it comes, however long it takes; the caller closes it.
     *
     * @throws IOException where the service is away or answers anything but 200
     */
    public InputStream stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(
                HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("GET " + path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** The answer's JSON; none where the service is away or says that there is no such thing. */
    public Optional<JsonNode> find(String path) throws InterruptedException {
        try {
            HttpResponse<String> response = response(path);
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The answer's JSON.
     *
     * @throws IOException where the service is away or answers anything but 200
     */
    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = response(path);
        if (response.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** How many papers a search finds. */
    public long papers() throws IOException, InterruptedException {
        return get("/v1/papers?limit=1").path("total").asLong(-1);
    }

    @Override
    public void close() {
        client.close();
    }
}
