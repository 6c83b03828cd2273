package io.broadsheet.query.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who votes on pages: a browser, known by a cookie that it gets with its first vote and that says nothing else.
 *
 * @param isNew whether it gets the cookie now
 */
record Voter(String id, boolean isNew) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{16,64}");
    private static final Duration KEPT = Duration.ofDays(365);

    /** Whoever has the cookie; somebody new where there is none that we could have given. */
    static Voter of(@Nullable String cookie) {
        return cookie != null && ID.matcher(cookie).matches()
                ? new Voter(cookie, false)
                : new Voter(UUID.randomUUID().toString(), true);
    }

    /** No script can read it, and no form of another site sends it. */
    NewCookie cookie(boolean secure) {
        return new NewCookie.Builder(VotePages.COOKIE)
                .value(id)
                .path("/papers")
                .maxAge((int) KEPT.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.LAX)
                .build();
    }
}
