package io.broadsheet.query.catalog.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which guise is to stand for which others from now on: of each paper one that did so far, if there is one, so that little
 * moves.
 */
final class Moves {

    private final Map<UUID, UUID> before;
    private final Map<UUID, UUID> after = new HashMap<>();

    /**
     * @param papers all papers, before and after, of the guises in them
     * @param before for each of them the guise that stood for it so far
     */
    Moves(Collection<List<UUID>> papers, Map<UUID, UUID> before) {
        this.before = before;
        for (var paper : papers) {
            var root = root(paper);
            paper.forEach(guise -> after.put(guise, root));
        }
    }

    /** Those that are to change, with who is to stand for them. */
    NavigableMap<UUID, UUID> changes() {
        var changes = new TreeMap<>(after);
        changes.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changes;
    }

    /** Those that stood for guises which are of several papers now. */
    Set<UUID> parted() {
        var afterByBefore = new HashMap<UUID, UUID>();
        var parted = new HashSet<UUID>();
        before.forEach((guise, root) -> {
            var now = after.getOrDefault(guise, root);
            var sibling = afterByBefore.putIfAbsent(root, now);
            if (sibling != null && !sibling.equals(now)) {
                parted.add(root);
            }
        });
        return parted;
    }

    UUID rootOf(UUID guise) {
        return after.getOrDefault(guise, guise);
    }

    private UUID root(List<UUID> paper) {
        var members = new TreeSet<>(paper);
        return members.stream()
                .filter(guise -> guise.equals(before.get(guise)))
                .findFirst()
                .orElseGet(members::first);
    }
}
