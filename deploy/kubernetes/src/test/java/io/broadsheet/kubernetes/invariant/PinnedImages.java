package io.broadsheet.kubernetes.invariant;

import io.broadsheet.kubernetes.built.Release;
import java.util.List;
import java.util.regex.Pattern;

/** Every image has a tag that says which version it is. */
final class PinnedImages implements Invariant {
    private static final Pattern PINNED =
            Pattern.compile("[^:@]+(?::(?!latest$)[\\w.-]+(?:@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})");

    @Override
    public List<String> violations(Release release) {
        return release.workloads()
                .flatMap(workload -> workload.containers().stream()
                        .map(container -> container.path("image").asText())
                        .filter(image -> !PINNED.matcher(image).matches())
                        .map(image -> workload.name() + " has an image without a version: " + image))
                .toList();
    }
}
