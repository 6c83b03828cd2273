package io.broadsheet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {
    private static final String SLEEPER = """
            class Sleeper {
                public static void main(String[] arguments) throws Exception {
                    System.out.println(System.getenv("GREETING"));
                    Thread.currentThread().join();
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void writesItsOutputToItsLogAndItsIdToAFile() throws Exception {
        try (JavaProcess process = start()) {
            assertThat(folder.resolve("run/sleeper.pid")).hasContent(process.pid() + "\n");
            await(() -> assertThat(process.log().tail(5)).contains("hello"));
        }
        assertThat(folder.resolve("run/sleeper.pid")).doesNotExist();
    }

    @Test
    void isNotEndedByTheSignalOfATerminal() throws Exception {
        try (JavaProcess process = start()) {
            await(() -> assertThat(process.log().tail(5)).contains("hello"));

            Processes.signal("INT", process.pid());
            Processes.signal("HUP", process.pid());

            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(process.isAlive()).isTrue());
        }
    }

    @Test
    void oneThatIsLeftOverIsEndedBeforeTheNextBegins() throws Exception {
        try (JavaProcess leftOver = start();
                JavaProcess next = start()) {
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(next.isAlive()).isTrue();
        }
    }

    @Test
    void aProcessThatOnlyHasTheSameIdIsLeftAlone() throws Exception {
        Files.createDirectory(folder.resolve("run"));
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("run/sleeper.pid"), stranger.pid() + "\n");

        try (JavaProcess next = start()) {
            assertThat(next.isAlive()).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        try (JavaProcess first = start()) {
            await(() -> assertThat(first.log().tail(5)).contains("hello"));
        }
        try (JavaProcess second = start()) {
            assertThat(second.isAlive()).isTrue();
            assertThat(folder.resolve("logs/sleeper.log.1")).content().contains("hello");
        }
    }

    private JavaProcess start() throws Exception {
        Path source = Files.writeString(folder.resolve("Sleeper.java"), SLEEPER);
        Places places = new Places(folder.resolve("run"), folder.resolve("logs"));
        return JavaProcess.start("sleeper", List.of(source.toString()), Map.of("GREETING", "hello"), places);
    }

    private static void await(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
