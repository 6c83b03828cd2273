package io.broadsheet.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.search.SearchEngine;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

/** What pages call tags, and where they link them to. */
final class TagNames {
    private TagNames() {}

    /** Its page. */
    @TemplateExtension
    static String address(Tag tag) {
        return address(tag.id());
    }

    /** An id may hold any character, also such as end a path. */
    static String address(String id) {
        return "/tags/" + URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }

    /** The label; the id of a tag that no paper has any more. */
    static String label(String id, SearchEngine search) {
        return search.tag(id).map(Tag::label).orElse(id);
    }
}
