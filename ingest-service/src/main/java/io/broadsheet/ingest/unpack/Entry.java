package io.broadsheet.ingest.unpack;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an archive.
 *
 * @param index its place in the archive, from 0, folders included
 * @param name as it stands in the archive: text for people, never a path
 */
public record Entry(int index, String name) {

    /** Whether it is there for an operating system, as a dotfile of the inbox is. */
    boolean isHidden() {
        return Arrays.stream(segments())
                .anyMatch(segment ->
                        segment.equals("__MACOSX") || (segment.startsWith(".") && !segment.matches("\\.{1,2}")));
    }

    /** Why nothing of this name is taken; null if it may be. */
    @Nullable
    UnusableEntry refusedName() {
        if (name.matches("(?s)[/\\\\].*|[A-Za-z]:.*")) {
            return refused("is absolute");
        }
        if (Arrays.asList(segments()).contains("..")) {
            return refused("leads out of the archive");
        }
        return name.isBlank() || name.indexOf('\u0000') >= 0 ? refused("is none") : null;
    }

    private String[] segments() {
        return name.split("[/\\\\]");
    }

    private static UnusableEntry refused(String why) {
        return new UnusableEntry("entry-name", "the entry's name " + why + "; pack it again with plain relative names");
    }
}
