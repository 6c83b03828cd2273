package io.broadsheet.query.catalog.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Disjoint sets that grow together (Tarjan 1975, with path halving); an element unheard of is a set of its own. */
public final class UnionFind<T> {

    private final Map<T, T> parents = new HashMap<>();

    public void join(T one, T other) {
        var from = find(one);
        var to = find(other);
        if (!from.equals(to)) {
            parents.put(from, to);
        }
    }

    /** The element that stands for the set until the next join. */
    public T find(T element) {
        var at = element;
        var parent = parent(at);
        while (!parent.equals(at)) {
            var grandparent = parent(parent);
            parents.put(at, grandparent);
            at = grandparent;
            parent = parent(at);
        }
        return at;
    }

    /** The given elements by set, both in the order given. */
    public List<List<T>> sets(Collection<T> elements) {
        var sets = new LinkedHashMap<T, List<T>>();
        for (var element : elements) {
            sets.computeIfAbsent(find(element), any -> new ArrayList<>()).add(element);
        }
        return List.copyOf(sets.values());
    }

    private T parent(T element) {
        return parents.getOrDefault(element, element);
    }
}
