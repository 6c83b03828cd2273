package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Column;
import io.broadsheet.ingest.format.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The objects around a list of records: a server's answer, an export's frame. */
final class Wrapper {
    private static final Set<String> NAMES = Set.of(
            "message",
            "items",
            "results",
            "result",
            "resultList",
            "data",
            "papers",
            "articles",
            "records",
            "entries",
            "entry",
            "collection",
            "works",
            "notes",
            "docs",
            "documents",
            "publications",
            "recommendedPapers",
            "response",
            "hits",
            "feed",
            "search-results",
            "rows");
    private static final int LONGEST_PATH = 3;

    private Wrapper() {}

    /**
     * The names that lead to the records of a document, of which the beginning may do: the nearest list, else the nearest object
     * with a title. Empty where the document is itself a record, or there are none.
     */
    static List<String> path(Value document) {
        Value first = document instanceof Value.Items
                ? document.items().stream().findFirst().orElse(document)
                : document;
        if (isRecord(first)) {
            return List.of();
        }
        List<Place> places = places(first);
        return places.stream()
                .filter(place -> place.value() instanceof Value.Items)
                .findFirst()
                .or(() ->
                        places.stream().filter(place -> isRecord(place.value())).findFirst())
                .map(Place::path)
                .orElse(List.of());
    }

    private static List<Place> places(Value document) {
        List<Place> found = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(List.of(), document)));
        while (!open.isEmpty()) {
            Place place = open.remove();
            if (place.value() instanceof Value.Fields fields && place.path().size() < LONGEST_PATH) {
                fields.values().forEach((name, value) -> {
                    if (NAMES.contains(name)) {
                        open.add(place.inside(name, value));
                    }
                });
            }
            found.add(place);
        }
        return found.subList(1, found.size());
    }

    private static boolean isRecord(Value value) {
        return value instanceof Value.Fields
                && (value.get("paper") instanceof Value.Fields
                        || Column.TITLE.in(Column.folded(value)).findAny().isPresent());
    }

    private record Place(List<String> path, Value value) {
        Place inside(String name, Value inner) {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            return new Place(longer, inner);
        }
    }
}
