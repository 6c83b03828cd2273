package io.broadsheet.query.feed.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        String description,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** @param text where there is no abstract, the title, because an item without text is none */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") @Nullable String external,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            List<Author> authors,
            List<String> tags,
            @Nullable String language) {}

    record Author(String name) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                Feed.SUBTITLE,
                feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(FeedEntry entry) {
        return new Item(
                entry.id(),
                entry.page(),
                entry.url(),
                entry.title(),
                entry.summary().isEmpty() ? entry.title() : entry.summary(),
                entry.updated().toString(),
                entry.authors().stream().map(Author::new).toList(),
                entry.categories().stream()
                        .map(category -> category.label().isEmpty() ? category.id() : category.label())
                        .toList(),
                entry.language().equals("und") ? null : entry.language());
    }
}
