package io.broadsheet.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Checks messages against {@code contracts/schemas} and reads {@code contracts/examples} from the class path. */
public final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contracts() {}

    /** What is wrong with a message's value; empty if it is valid. */
    public static List<String> violations(String event, byte[] json) {
        return violations(event, new String(json, StandardCharsets.UTF_8));
    }

    /**
     * What is wrong with a message's value; empty if it is valid.
     *
     * @param event name of the event, such as {@code PaperParsed}
     * @throws IllegalArgumentException if there is no schema of that name
     */
    public static List<String> violations(String event, String json) {
        JsonSchema schema = schema(event);
        try {
            return schema.validate(JSON.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }

    /** The example messages of an event by their case, such as {@code page} for {@code PaperParsed.page.json}. */
    public static Map<String, String> examples(String event) {
        return ContractFiles.cases("examples", event + ".", ".json");
    }

    private static JsonSchema schema(String event) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ContractFiles.text("schemas/" + event + ".schema.json"), CONFIG);
    }
}
