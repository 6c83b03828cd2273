package io.broadsheet.enrich.clean.latex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands of {@code commands.txt}. */
final class Commands {

    private static final Map<String, Command> KNOWN = read();

    /** Commands that occur with their argument glued on, as in {@code \emphcanonical}; longer ones first. */
    private static final List<String> GLUED = List.of(
            "underline",
            "textbf",
            "textit",
            "textsc",
            "texttt",
            "mathrm",
            "mathbf",
            "mathit",
            "mathcal",
            "begin",
            "emph",
            "sqrt",
            "end");

    private Commands() {}

    static @Nullable Command named(String name) {
        return KNOWN.get(name);
    }

    /** The known command with which {@code name} begins, or null. */
    static @Nullable String gluedPrefix(String name) {
        for (String prefix : GLUED) {
            if (name.startsWith(prefix)) {
                return prefix;
            }
        }
        return null;
    }

    private static Map<String, Command> read() {
        Map<String, Command> commands = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Commands.class.getResourceAsStream("commands.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(commands, line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(commands);
    }

    private static void add(Map<String, Command> commands, String line) {
        String[] columns = line.split(" ", 3);
        Command.Action action = columns[1].equals("=")
                ? Command.Action.SIGN
                : Command.Action.valueOf(columns[1].toUpperCase(Locale.ROOT));
        if (commands.put(columns[0], new Command(action, columns.length > 2 ? columns[2] : "")) != null) {
            throw new IllegalStateException("commands.txt: " + columns[0] + " is there twice");
        }
    }
}
