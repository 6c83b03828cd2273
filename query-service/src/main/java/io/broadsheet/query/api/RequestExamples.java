package io.broadsheet.query.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the interface's description gives as an example of each parameter and body; a test sends them all. */
final class RequestExamples {

    /** Records 0, 1 and 2 of {@code deploy/samples/daily-2026-07-27.txt}. */
    static final String DUMP = "0d1d97d7611ff36b7329404779cb690d9bc194f198b9b1c4183afebc6ccadb9a";

    static final String PAPER = "955fae69fc7ab772b773dd10300e6f5b";
    static final String OTHER_PAPER = "d8a799495053321985c0f111a17ef7f0";
    static final String OTHER_RECORD = "7c6f5f4b1c3a2f8de6c8d6c75b6d9e41";

    static final String ALERT = "5f0e6a52-6d6f-4f0b-9d3a-0d1b7c1c6a11";

    /** Cursors have none: they are the answer before. */
    private static final Map<String, Object> BY_PARAMETER = Map.ofEntries(
            Map.entry("q", "image captioning"),
            Map.entry("tag", List.of("image-captioning")),
            Map.entry("source", List.of("daily-papers")),
            Map.entry("language", List.of("en")),
            Map.entry("has", List.of("code")),
            Map.entry("facet", List.of("task", "language")),
            Map.entry("select", List.of("id", "title")),
            Map.entry("from", "2026-07-01"),
            Map.entry("to", "2026-07-31"),
            Map.entry("date", "2026-07-27"),
            Map.entry("sort", "trending"),
            Map.entry("limit", "10"),
            Map.entry("p", "0"),
            Map.entry("prefix", "image"),
            Map.entry("since", "2026-07-01T00:00:00Z"),
            Map.entry("format", "bib"),
            Map.entry("Voter-Id", "k3Jd82mQzP0sVb7Y"));

    private static final Map<String, Object> BY_BODY = Map.of(
            "/v1/papers/merge",
            Map.of("papers", List.of(PAPER, OTHER_PAPER)),
            "/v1/papers/{id}/split",
            Map.of("records", List.of(OTHER_RECORD)),
            "/v1/subscriptions",
            new TreeMap<>(Map.of(
                    "address",
                    "ada@example.org",
                    "q",
                    "image captioning",
                    "rhythm",
                    "daily",
                    "hour",
                    7,
                    "zone",
                    "UTC")),
            "/v1/alerts",
            new TreeMap<>(Map.of("url", "https://hooks.example.org/papers", "tags", List.of("image-captioning"))));

    private RequestExamples() {}

    /** Adds them where an operation has none of its own. */
    static void addTo(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> addTo(path, operation)));
    }

    private static void addTo(String path, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> addTo(path, parameter));
        }
        var body = operation.getRequestBody();
        if (body != null && BY_BODY.containsKey(path)) {
            body.getContent().getMediaTypes().values().forEach(type -> type.setExample(BY_BODY.get(path)));
        }
    }

    private static void addTo(String path, Parameter parameter) {
        if (parameter.getExample() == null && parameter.getExamples() == null) {
            var example = parameter.getName().equals("id") ? id(path) : BY_PARAMETER.get(parameter.getName());
            if (example != null) {
                parameter.setExample(example);
            }
        }
    }

    private static String id(String path) {
        if (path.startsWith("/v1/alerts")) {
            return ALERT;
        }
        return path.startsWith("/v1/dumps") ? DUMP : PAPER;
    }
}
