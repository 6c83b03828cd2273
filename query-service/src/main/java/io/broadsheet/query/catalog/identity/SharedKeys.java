package io.broadsheet.query.catalog.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sightings share a key, and which keys are blocked.
 *
 * <p>A key is blocked if and only if its sightings have more than {@value #MOST_FACES} different titles; a key that is
 * made of the title itself, if they have that many different abstracts. So many are not one paper in many guises: it
 * is boilerplate ("Editorial", "Abstract not available"), or a group that always writes together. It is blocked too if
 * more than {@value #MOST_HOLDERS} sightings hold it that differ in anything: nobody could compare them all with all. Both
 * counts are of all sightings, so they do not depend on the order in which they came, and there is no other limit.
 */
public final class SharedKeys {

    public static final int MOST_FACES = 32;

    public static final int MOST_HOLDERS = 500;

    private final Map<Key, List<Sighting>> holders = new HashMap<>();
    private final Map<Key, Boolean> blocked = new HashMap<>();

    public SharedKeys(Collection<Sighting> sightings) {
        sightings.forEach(sighting -> sighting.keys()
                .forEach(key ->
                        holders.computeIfAbsent(key, none -> new ArrayList<>()).add(sighting)));
    }

    public boolean isBlocked(Key key) {
        return blocked.computeIfAbsent(key, this::hasTooManyFaces);
    }

    /** Sightings other than this one that hold one of its keys that is not blocked, each once. */
    public Set<Sighting> candidatesOf(Sighting sighting) {
        Set<Sighting> candidates = new LinkedHashSet<>();
        sighting.keys().stream().filter(key -> !isBlocked(key)).forEach(key -> candidates.addAll(holdersOf(key)));
        candidates.remove(sighting);
        return candidates;
    }

    private boolean hasTooManyFaces(Key key) {
        if (holdersOf(key).size() > MOST_HOLDERS) {
            return true;
        }
        Set<Object> faces = new HashSet<>();
        for (Sighting sighting : holdersOf(key)) {
            faces.add(key.face(sighting.evidence()));
            if (faces.size() > MOST_FACES) {
                return true;
            }
        }
        return false;
    }

    private List<Sighting> holdersOf(Key key) {
        return holders.getOrDefault(key, List.of());
    }
}
