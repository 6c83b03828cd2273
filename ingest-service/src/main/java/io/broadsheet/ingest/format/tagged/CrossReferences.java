package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.Rejection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets entries inherit from the proceedings or the book that they refer to, which BibTeX wants to stand below them. What
 * waits for it stays in the order of the file and within bounds; beyond these an entry goes without its parent's fields.
 */
final class CrossReferences {
    private static final Set<String> PARENTS = Set.of(
            "book",
            "collection",
            "conference",
            "misc",
            "mvbook",
            "mvcollection",
            "mvproceedings",
            "mvreference",
            "periodical",
            "proceedings",
            "reference",
            "xdata");
    private static final Set<String> INHERITED =
            Set.of("title", "booktitle", "year", "month", "day", "date", "journal", "journaltitle");
    private static final int MOST_PARENTS = 5_000;
    private static final int LONGEST_PARENT = 4_000;
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_WAITING_CHARACTERS = 4 << 20;

    private final Map<String, BibtexEntry> parents = new LinkedHashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Consumer<Waiting> resolved;
    private long waitingCharacters;

    /** @param resolved takes what waited, with the parent that was found */
    CrossReferences(Consumer<Waiting> resolved) {
        this.resolved = resolved;
    }

    void add(BibtexEntry entry) {
        remember(entry);
        add(new Waiting(entry, null, null));
    }

    /** A rejection keeps its place among the entries. */
    void add(Rejection rejection) {
        add(new Waiting(new BibtexEntry(rejection.position(), "", "", Map.of(), rejection.text()), null, rejection));
    }

    /** After the last entry. */
    void finish() {
        release(true);
    }

    private void add(Waiting last) {
        waiting.addLast(last);
        waitingCharacters += size(last.entry());
        release(false);
    }

    private void release(boolean all) {
        while (!waiting.isEmpty() && (all || isReady(waiting.getFirst().entry()) || isTooMuch())) {
            Waiting first = waiting.removeFirst();
            waitingCharacters -= size(first.entry());
            resolved.accept(first.under(parent(first.entry())));
        }
    }

    private boolean isReady(BibtexEntry entry) {
        return reference(entry).isEmpty() || parent(entry) != null;
    }

    private boolean isTooMuch() {
        return waiting.size() > MOST_WAITING || waitingCharacters > MOST_WAITING_CHARACTERS;
    }

    private @Nullable BibtexEntry parent(BibtexEntry entry) {
        return parents.get(reference(entry));
    }

    private static String reference(BibtexEntry entry) {
        String key = entry.plain("crossref", "xdata");
        return key == null ? "" : key.toLowerCase(Locale.ROOT);
    }

    /** Keeps the fields that others may inherit. */
    void remember(BibtexEntry entry) {
        if (!PARENTS.contains(entry.type()) || entry.key().isEmpty()) {
            return;
        }
        Map<String, String> kept = new LinkedHashMap<>(entry.fields());
        kept.keySet().retainAll(INHERITED);
        BibtexEntry parent = new BibtexEntry(entry.position(), entry.type(), entry.key(), kept, "");
        if (size(parent) <= LONGEST_PARENT) {
            parents.put(entry.key().toLowerCase(Locale.ROOT), parent);
        }
        if (parents.size() > MOST_PARENTS) {
            parents.remove(parents.keySet().iterator().next());
        }
    }

    private static long size(BibtexEntry entry) {
        return 100
                + entry.key().length()
                + entry.source().length()
                + entry.fields().values().stream().mapToLong(String::length).sum();
    }

    /** An entry, or a rejection in its place. */
    record Waiting(
            BibtexEntry entry,
            @Nullable BibtexEntry parent,
            @Nullable Rejection rejection) {

        Waiting under(@Nullable BibtexEntry found) {
            return new Waiting(entry, found, rejection);
        }

        /** An empty one where there is none. */
        BibtexEntry parentOrNone() {
            return parent == null ? new BibtexEntry(entry.position(), "", "", Map.of(), "") : parent;
        }
    }
}
