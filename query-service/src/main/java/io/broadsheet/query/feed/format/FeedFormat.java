package io.broadsheet.query.feed.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The documents that feed readers take. */
public enum FeedFormat {
    ATOM("application/atom+xml;charset=UTF-8"),
    RSS("application/rss+xml;charset=UTF-8"),
    JSON("application/feed+json");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<FeedFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(extension))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole document. */
    public byte[] document(Feed feed, ObjectMapper json) {
        try {
            return switch (this) {
                case ATOM -> AtomFeed.of(feed);
                case RSS -> RssFeed.of(feed);
                case JSON -> json.writeValueAsBytes(JsonFeed.of(feed));
            };
        } catch (XMLStreamException | JsonProcessingException e) {
            throw new IllegalStateException("Any text can be written, but this feed could not be: " + feed.self(), e);
        }
    }
}
