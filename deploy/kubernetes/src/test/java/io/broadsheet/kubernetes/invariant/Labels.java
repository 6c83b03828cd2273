package io.broadsheet.kubernetes.invariant;

import io.broadsheet.kubernetes.built.Release;
import java.util.List;
import java.util.stream.Stream;

/** Every object is of Broadsheet and of one of its components, by which a roll-out is done step by step, and is in its namespace. */
final class Labels implements Invariant {

    @Override
    public List<String> violations(Release release) {
        return release.objects().stream()
                .flatMap(object -> Stream.of("app.kubernetes.io/component", "app.kubernetes.io/part-of")
                        .filter(label -> !object.path("metadata").path("labels").has(label))
                        .map(label -> Release.name(object) + " has no label " + label))
                .toList();
    }
}
