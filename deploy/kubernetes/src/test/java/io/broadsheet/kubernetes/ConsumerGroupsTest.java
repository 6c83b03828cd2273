package io.broadsheet.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.broadsheet.kubernetes.built.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights on the broker and the scaling follow the groups that the contract names, so these have to be those of the services. */
class ConsumerGroupsTest {
    private static final Pattern GROUP = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.\\S+\\.group\\.id=(\\S+)$");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void theContractNamesTheGroupsOfEachService(String service) throws IOException {
        var settings = Repository.text(service + "/src/main/resources/application.properties");

        assertThat(named(service))
                .containsExactlyInAnyOrderElementsOf(GROUP.matcher(settings)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    private static List<String> named(String service) throws IOException {
        JsonNode operations = new YAMLMapper()
                .readTree(Repository.text("deploy/contracts/asyncapi.yaml"))
                .path("operations");
        List<String> groups = new ArrayList<>();
        operations.forEach(operation -> {
            if (operation.path("tags").findValuesAsText("name").contains(service)) {
                operation.at("/bindings/kafka/groupId/enum").forEach(group -> groups.add(group.asText()));
            }
        });
        return groups;
    }
}
