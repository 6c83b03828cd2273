package io.broadsheet.query.search;

/** The index cannot be read or written now; the follower repairs or rebuilds it. */
public final class SearchUnavailable extends RuntimeException {

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
