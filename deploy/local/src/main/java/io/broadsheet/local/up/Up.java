package io.broadsheet.local.up;

import io.broadsheet.local.show.Console;
import io.broadsheet.local.system.Installation;
import java.io.UncheckedIOException;
import java.util.List;

/** Starts Broadsheet on this machine, feeds it and stays until it is told to stop. */
final class Up {
    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private Up() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        Installation installation = Installation.ofThisProcess();
        try {
            Options options = Options.parse(arguments, installation.defaultData());
            return new Session(installation, options, Console.ofThisProcess()).run();
        } catch (UsageException e) {
            return failed(e, USAGE);
        } catch (IllegalStateException | UncheckedIOException e) {
            return failed(e, FAILURE);
        }
    }

    private static int failed(Exception problem, int status) {
        System.err.println("up: " + problem.getMessage());
        return status;
    }
}
