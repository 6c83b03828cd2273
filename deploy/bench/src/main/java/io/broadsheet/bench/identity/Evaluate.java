package io.broadsheet.bench.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
            Map<String, Object> measures =
                    new Evaluation(options, step -> System.err.println("evaluate: " + step)).run();
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
}
