package io.broadsheet.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that the committed description of the interface gives, sent as it stands there. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class ExamplesTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("broadsheet.root")).resolve("deploy/contracts/openapi/query-service.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicBoolean SENT = new AtomicBoolean();
    private static final List<String> METHODS = List.of("get", "post", "delete");

    /** The stream of events never ends; its own test reads it. */
    private static final String EVENTS = "/v1/events";

    /**
     * One request.
     *
     * @param parameter of those that may be left out, the one that is sent; missing for none
     */
    record Example(String method, String path, JsonNode operation, JsonNode parameter) {

        /** What takes a paper away comes late, a dump later, and what brings them back last. */
        private int turn() {
            var turns =
                    List.of("/v1/papers/{id}", "/v1/dumps/{id}", "/v1/dumps/{id}/restore", "/v1/papers/{id}/restore");
            return method.equals("get") ? 0 : METHODS.indexOf(method) + METHODS.size() * (turns.indexOf(path) + 1);
        }

        private boolean isSuccess(int status) {
            return operation.path("responses").has(Integer.toString(status)) && status < 400;
        }
    }

    static Stream<Arguments> examples() throws IOException {
        var document = new YAMLMapper().readTree(COMMITTED.toFile());
        var examples = new ArrayList<Example>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (!operation.isMissingNode() && !path.getKey().equals(EVENTS)) {
                        examples.add(new Example(method, path.getKey(), operation, JSON.missingNode()));
                        operation.path("parameters").forEach(parameter -> {
                            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                                examples.add(new Example(method, path.getKey(), operation, parameter));
                            }
                        });
                    }
                }));
        return examples.stream()
                .sorted(Comparator.comparingInt(Example::turn))
                .map(example -> argumentSet(
                        example.method() + " " + example.path() + " "
                                + example.parameter().path("name").asText(),
                        example));
    }

    /** Once: the last requests take them away. */
    @BeforeEach
    void thePapersThatTheExamplesNameAreThere() throws SQLException {
        if (SENT.getAndSet(true)) {
            return;
        }
        Sql.execute("insert into alert (id, url, query, tags, secret, created_at) values ('" + RequestExamples.ALERT
                + "', 'https://hooks.example.org/', '', '{}', 'secret', now())");
        Ledger.published("daily-2026-07-27", 3).with("id", RequestExamples.DUMP).send();
        Topics.send(
                record(0, RequestExamples.PAPER).key("doi", "10.5555/openapi"),
                record(1, RequestExamples.OTHER_PAPER),
                record(2, RequestExamples.OTHER_RECORD).key("doi", "10.5555/openapi"));
        await().untilAsserted(() -> Stream.of(
                        "/v1/papers/" + RequestExamples.PAPER,
                        "/v1/papers/" + RequestExamples.OTHER_PAPER,
                        "/v1/papers/" + RequestExamples.OTHER_RECORD,
                        "/v1/dumps/" + RequestExamples.DUMP)
                .forEach(path ->
                        given().redirects().follow(false).get(path).then().statusCode(oneOf(200, 308))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isAnsweredAsDescribed(Example example) {
        var request = given().redirects().follow(false).header("Authorization", "Bearer a token for tests");
        var path = example.path();
        for (var parameter : example.operation().path("parameters")) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", text(parameter));
                case "header" -> request.header(name, text(parameter));
                default -> add(request, example, parameter);
            }
        }
        var body = example.operation().at("/requestBody/content/application~1json/example");
        if (!body.isMissingNode()) {
            request.contentType("application/json").body(body.toString());
        }

        // a paper that a decision before was about is made anew for a moment
        var target = path;
        await().untilAsserted(() -> assertThat(
                        request.request(example.method(), target).statusCode())
                .matches(example::isSuccess, "is a success that is described"));
    }

    private static void add(RequestSpecification request, Example example, JsonNode parameter) {
        if (parameter.equals(example.parameter()) || parameter.path("required").asBoolean()) {
            request.queryParam(parameter.path("name").asText(), text(parameter));
        }
    }

    /** Several values stand in one, with commas. */
    private static String text(JsonNode parameter) {
        var example = parameter.path("example");
        assertThat(example.isMissingNode()).as("example of %s", parameter).isFalse();
        var values = new ArrayList<String>();
        example.forEach(value -> values.add(value.asText()));
        return example.isArray() ? String.join(",", values) : example.asText();
    }

    private static Records.Builder record(int ordinal, String id) {
        return Records.record("openapi", ordinal)
                .with("recordId", id)
                .with("dumpId", RequestExamples.DUMP)
                .title("Image captioning example " + ordinal)
                .with(
                        "tags",
                        List.of(Map.of(
                                "id", "image-captioning",
                                "label", "Image captioning",
                                "kind", "task",
                                "source", "vocabulary",
                                "score", 1,
                                "evidence", List.of())));
    }
}
