package io.broadsheet.query.feed.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of dumps that a reader may safely follow. */
final class WebAddress {

    private static final Pattern WEB = Pattern.compile("https?://[^/].*", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address in ASCII, where it is a valid one of the web; anything else, such as {@code javascript:}, is none. */
    static Optional<String> of(String text) {
        try {
            return WEB.matcher(text).matches() ? Optional.of(new URI(text).toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
