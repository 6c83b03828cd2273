package io.broadsheet.local.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.process.LogFile;
import io.broadsheet.local.process.Server;
import io.broadsheet.local.show.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Lamp lamp = new Lamp();
    private final Watch watch = new Watch(lamp, new Console(new PrintStream(printed, true, UTF_8), false, 80));

    @Test
    void whatRunsIsLeftAlone() {
        watch.look();
        watch.look();

        assertThat(lamp.starts).isZero();
        assertThat(printed.size()).isZero();
    }

    @Test
    void whatEndedIsToldWithItsLastWordsAndStartedAgain() throws Exception {
        Files.writeString(folder.resolve("lamp.log"), "one\nout of oil\n");
        lamp.burns = false;

        watch.look();
        watch.look();

        assertThat(lamp.burns).isTrue();
        assertThat(printed.toString(UTF_8))
                .contains("lamp ended unexpectedly")
                .contains("out of oil")
                .contains("lamp runs again");
    }

    @Test
    void whatKeepsEndingIsStartedEverMoreSlowly() {
        lamp.broken = true;
        lamp.burns = false;

        watch.look();
        watch.look();
        watch.look();
        assertThat(lamp.starts).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("no wick").contains("started again in 1 s");

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            watch.look();
            assertThat(lamp.starts).isEqualTo(2);
        });
        watch.look();
        assertThat(printed.toString(UTF_8)).contains("started again in 2 s");
    }

    private final class Lamp implements Server {
        private boolean burns = true;
        private boolean broken;
        private int starts;

        @Override
        public String name() {
            return "lamp";
        }

        @Override
        public boolean isAlive() {
            return burns;
        }

        @Override
        public LogFile log() {
            return new LogFile(folder.resolve("lamp.log"));
        }

        @Override
        public void restart() {
            starts++;
            if (broken) {
                throw new IllegalStateException("no wick");
            }
            burns = true;
        }

        @Override
        public void kill() {
            burns = false;
        }

        @Override
        public void close() {
            burns = false;
        }
    }
}
