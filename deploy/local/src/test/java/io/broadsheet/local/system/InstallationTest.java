package io.broadsheet.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    Path root;

    @Test
    void theSamplesAreAllFilesButTheirDescription() throws Exception {
        Path samples = Files.createDirectories(root.resolve("deploy/samples"));
        Files.createDirectory(samples.resolve("folder"));
        Files.writeString(samples.resolve("README.md"), "");
        Files.writeString(samples.resolve("b.txt"), "");
        Files.writeString(samples.resolve("a.txt"), "");

        assertThat(new Installation(root).samples())
                .containsExactly(samples.resolve("a.txt"), samples.resolve("b.txt"));
    }

    @Test
    void aServiceRunsFromItsAotCacheWhereThereIsOne() throws Exception {
        Path built = Files.createDirectories(root.resolve("query-service/target"));
        Installation installation = new Installation(root);
        assertThat(installation.program("query-service")).noneMatch(argument -> argument.contains("AOT"));

        Path cache = Files.writeString(built.resolve("app.aot"), "");

        assertThat(installation.program("query-service"))
                .startsWith("@" + root.resolve("deploy/images/jvm-options"))
                .contains("-XX:AOTCache=" + cache)
                .endsWith("-jar", built.resolve("quarkus-app/quarkus-run.jar").toString());
    }

    @Test
    void stateLivesInTheRepositoryUnlessToldOtherwise() {
        assertThat(new Installation(root).defaultData()).isEqualTo(root.resolve("var"));
    }
}
