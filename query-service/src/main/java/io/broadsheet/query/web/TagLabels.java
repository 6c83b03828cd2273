package io.broadsheet.query.web;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchResult;
import java.util.HashMap;
import java.util.Map;

/** What tags are called: as the papers found have it, else as the newest paper with the tag has it. */
final class TagLabels {

    private final Map<String, String> labelById = new HashMap<>();
    private final SearchEngine search;

    private TagLabels(SearchEngine search) {
        this.search = search;
    }

    static TagLabels of(SearchResult result, SearchEngine search) {
        TagLabels labels = new TagLabels(search);
        result.hits().stream()
                .flatMap(hit -> hit.paper().tags().stream())
                .forEach(tag -> labels.labelById.putIfAbsent(tag.id(), tag.label()));
        return labels;
    }

    String label(String id) {
        return labelById.computeIfAbsent(
                id, unseen -> search.tag(unseen).map(Paper.Tag::label).orElse(unseen));
    }
}
