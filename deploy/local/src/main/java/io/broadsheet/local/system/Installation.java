package io.broadsheet.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The repository with its built services. */
public record Installation(Path root) {

    /** As the script that started this process found it. */
    public static Installation ofThisProcess() {
        return new Installation(
                Path.of(System.getProperty("broadsheet.root", "")).toAbsolutePath());
    }

    public Path defaultData() {
        return root.resolve("var");
    }

    /** The dumps that come with the repository, in the order of their names. */
    public List<Path> samples() {
        Path folder = root.resolve("deploy").resolve("samples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("README"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the samples in " + folder, e);
        }
    }

    /** PostgreSQL's programs are unpacked once for all data folders, unless the repository belongs to another user. */
    Path postgresBinaries(DataFolder data) {
        Path built = root.resolve("deploy").resolve("local").resolve("target");
        return (Files.isWritable(built) ? built : data.path()).resolve("postgres-binaries");
    }

    /** What {@code java} is given to run a service: with the options of the images, and from its AOT cache where there is one. */
    List<String> program(String service) {
        Path built = root.resolve(service).resolve("target");
        Path cache = built.resolve("app.aot");
        List<String> arguments = new ArrayList<>();
        arguments.add("@" + root.resolve("deploy").resolve("images").resolve("jvm-options"));
        arguments.add("-Xmx272m");
        if (Files.isReadable(cache)) {
            arguments.add("-XX:AOTCache=" + cache);
        }
        arguments.add("-jar");
        arguments.add(built.resolve("quarkus-app").resolve("quarkus-run.jar").toString());
        return arguments;
    }
}
