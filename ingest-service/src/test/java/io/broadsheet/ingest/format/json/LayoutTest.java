package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.broadsheet.ingest.format.value.Gathered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final String LONG = "b".repeat(100_000);

    static Stream<Arguments> files() {
        return Stream.of(
                lines("objects in lines", "{\"title\": \"A\"}\n{\"title\": \"B\"}"),
                lines("one object", "{\"title\": \"A\"}"),
                lines(
                        "one long object that has names of lists",
                        "{\"title\": \"A\", \"data\": [1, \"" + LONG + "\"]}\n{}"),
                lines(
                        "a first line longer than the beginning",
                        "{\"abstract\": \"" + LONG + "\", \"title\": \"A\"}\n{}"),
                lines("a broken first line", "{\"title\": \"A\n{\"title\": \"B\"}\n{\"title\": \"C\"}"),
                lines("Python's objects in lines", "{'title': 'A'}\n{'title': 'B'}"),
                lines("strings in lines", "\"{'title': 'A'}\"\n\"{'title': 'B'}\""),
                document("a list", "[{\"title\": \"A\"}]"),
                document("a list of one object a line", "[\n{\"title\": \"A\"},\n{\"title\": \"B\"}\n]"),
                document("an object over several lines", "{\n  \"title\": \"A\"\n}"),
                document("a list in an answer", "{\"n\": 1, \"results\": [{}]}", "results"),
                document("a list of one a line in an answer", "{\"results\": [\n{\"title\": \"A\"}\n]}", "results"),
                document("a list inside objects", "{\"resultList\": {\"result\": [{}]}}", "resultList", "result"),
                document(
                        "one record in an answer",
                        "{\"status\": \"ok\", \"message\": {\"title\": [\"A\"]}}",
                        "message"),
                document(
                        "a long answer on one line",
                        "{\"n\": \"" + LONG.substring(0, 9_000) + "\", \"data\": [{\"a\": \"" + LONG,
                        "data"),
                document("answers in lines", "{\"items\": [{}]}\n{\"items\": [{}]}", "items"),
                document("a list of answers", "[{\"items\": [{}]}]", "items"),
                argumentSet("Python's list", "[{'title': 'A'}]", new Layout(false, List.of(), true)));
    }

    private static Arguments lines(String name, String file) {
        return argumentSet(name, file, new Layout(true, List.of(), file.startsWith("{'")));
    }

    private static Arguments document(String name, String file, String... path) {
        return argumentSet(name, file, new Layout(false, List.of(path), false));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsHowRecordsStandInAFile(String file, Layout layout) {
        assertThat(Layout.of(Gathered.head(file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(layout);
    }
}
