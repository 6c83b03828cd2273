package io.broadsheet.query.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes into the document what holds for every operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiDocument implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Set<String> RANGE = Set.of("from", "to");

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return parameter;
        }
        if ("limit".equals(parameter.getName())) {
            parameter.description("how many items a page has: 1 to 200, default 20");
        }
        if ("cursor".equals(parameter.getName())) {
            parameter.description("next of the page before, with the other parameters unchanged");
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        leaveOutTheRange(document);
        RequestExamples.addTo(document);
        document.getComponents()
                .addSchema(PROBLEM, problem())
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description("What is wrong, and what is allowed instead (RFC 9457)")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(PROBLEM)))));
    }

    /** Of a day's papers, which share their other parameters with searches. */
    private static void leaveOutTheRange(OpenAPI document) {
        var day = document.getPaths().getPathItem("/v1/days/{date}").getGET();
        day.setParameters(day.getParameters().stream()
                .filter(parameter -> !RANGE.contains(parameter.getName()))
                .toList());
    }

    private static Schema problem() {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        Map.of(
                        "type",
                        "always about:blank",
                        "title",
                        "the status in words",
                        "detail",
                        "what is wrong",
                        "error",
                        "the same as detail")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> schema.addProperty(member.getKey(), text(member.getValue())));
        return schema.addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
