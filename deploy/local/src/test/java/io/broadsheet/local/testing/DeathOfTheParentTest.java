package io.broadsheet.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.broker.KafkaServer;
import io.broadsheet.local.database.Durability;
import io.broadsheet.local.database.PostgresServer;
import io.broadsheet.local.process.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathOfTheParentTest {
    @TempDir
    Path folder;

    @Test
    void killingTheParentEndsBothServers() throws Exception {
        // Given
        Process parent = startParent();
        List<ProcessHandle> servers = servers(parent);
        assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);

        // When
        parent.destroyForcibly();

        // Then
        awaitEnd(servers);
    }

    @Test
    void aRestartStopsServersThatAreLeftOver() throws Exception {
        // Given a parent that died with everything that watched over its servers
        Process parent = startParent();
        List<ProcessHandle> servers = servers(parent);
        parent.descendants().filter(process -> !servers.contains(process)).forEach(ProcessHandle::destroyForcibly);
        parent.destroyForcibly().waitFor();
        assertThat(servers).allMatch(ProcessHandle::isAlive);

        // When
        Places places = new Places(folder, folder);
        try (KafkaServer kafka = KafkaServer.start(folder.resolve("kafka"), places);
                PostgresServer postgres = PostgresServer.start(
                        folder.resolve("postgres"), Path.of("target", "postgres-binaries"), places, Durability.KEPT)) {
            // Then
            assertThat(servers).noneMatch(ProcessHandle::isAlive);
            assertThat(kafka.isAlive()).isTrue();
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    private Process startParent() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classPath, Parent.class.getName(), folder.toString())
                .redirectError(folder.resolve("parent.log").toFile())
                .start();
    }

    private static List<ProcessHandle> servers(Process parent) throws IOException {
        // The parent lives on, so the reader stays open.
        BufferedReader output = parent.inputReader();
        String line = output.readLine();
        assertThat(line).as("the process ids of the servers").isNotNull();
        return Stream.of(line.split(" "))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> servers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
    }
}
