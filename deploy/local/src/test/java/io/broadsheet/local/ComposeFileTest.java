package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.broadsheet.local.broker.Topic;
import io.broadsheet.local.broker.TopicContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml beside what it has to agree with; no engine is needed. */
class ComposeFileTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ""));
    private static final Pattern CREATED = Pattern.compile("--topic (\\S+) --partitions (\\d+)((?: --config \\S+)+)$");

    @TempDir
    Path folder = Path.of("");

    private JsonNode services = new YAMLMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        services = new YAMLMapper()
                .readTree(ROOT.resolve("docker-compose.yml").toFile())
                .path("services");
    }

    @Test
    void createsTheTopicsOfTheContract() throws IOException, InterruptedException {
        // Given
        Path calls = folder.resolve("calls");
        Path recorder = Files.writeString(folder.resolve("recorder"), "echo \"$@\" >>" + calls);
        String script = services.path("topics")
                .path("command")
                .path(0)
                .asText()
                .replace("$$", "$")
                .replace(
                        "/asyncapi.yaml",
                        ROOT.resolve("deploy/contracts/asyncapi.yaml").toString())
                .replace("/opt/kafka/bin/kafka-topics.sh", "sh " + recorder);

        // When
        Process shell = new ProcessBuilder("sh", "-euc", script).inheritIO().start();

        // Then
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
        assertThat(Files.readAllLines(calls).stream().map(ComposeFileTest::topic))
                .containsExactlyElementsOf(TopicContract.topics());
    }

    private static Topic topic(String call) {
        Matcher created = CREATED.matcher(call);
        assertThat(created.find()).as(call).isTrue();
        Map<String, String> config = Stream.of(created.group(3).strip().split("(^| )--config "))
                .filter(setting -> !setting.isEmpty())
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new Topic(created.group(1), Integer.parseInt(created.group(2)), config);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "enrich-service", "query-service"})
    void setsOnlyWhatTheServiceKnows(String service) throws IOException {
        String readme = Files.readString(ROOT.resolve(service).resolve("README.md"));

        List<String> names = services.path(service).path("environment").properties().stream()
                .map(Map.Entry::getKey)
                .toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void namesImagesByTheVersionOfTheBuild() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
        String timestamp = pom.replaceFirst("(?s).*<project.build.outputTimestamp>(.*?)<.*", "$1");

        assertThat(services)
                .extracting(service -> service.path("image").asText())
                .filteredOn(image -> image.startsWith("broadsheet/"))
                .hasSize(4)
                .allSatisfy(image -> assertThat(image).endsWith(":" + version));
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .contains("VERSION: " + version)
                .contains(":-" + Instant.parse(timestamp).getEpochSecond() + "}");
    }
}
