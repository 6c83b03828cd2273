package io.broadsheet.bench.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.broadsheet.bench.identity.EvaluateOptions.Part;
import io.broadsheet.bench.tags.TagEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code deploy/bench/evaluate}: prints the measures as one JSON object. Exit 1 if nothing could be measured, 2 for a wrong call. */
public final class Evaluate {

    private Evaluate() {}

    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        Path data = Path.of(System.getProperty("broadsheet.root", ".")).resolve("../shared/eval");
        try {
            EvaluateOptions options = EvaluateOptions.parse(arguments, data.normalize());
            Map<String, Object> measures = measures(options, step -> System.err.println("evaluate: " + step));
            System.out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(measures));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("evaluate: " + e.getMessage());
            return 2;
        } catch (IOException | IllegalStateException e) {
            System.err.println("evaluate: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> measures(EvaluateOptions options, Consumer<String> progress) throws IOException {
        Map<String, Object> measures = new LinkedHashMap<>();
        if (options.parts().contains(Part.IDENTITY)) {
            measures.putAll(new Evaluation(options, progress).run());
        }
        if (options.parts().contains(Part.TAGS)) {
            if (Files.exists(options.tags())) {
                measures.put("tags", new TagEvaluation(options.tags(), progress).run());
            } else {
                progress.accept(options.tags() + ", which does not exist: skipped");
            }
        }
        return measures;
    }
}
