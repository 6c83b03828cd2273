package io.broadsheet.query.limit;

import io.broadsheet.query.api.Problem;
import java.util.Map;

/**
 * Whether a request is allowed, and how many more are.
 *
 * @param left how many requests more are allowed at once
 * @param seconds after how many of them there is one request more than that, rounded up
 */
public record Allowance(Quota quota, boolean granted, long left, long seconds) {

    static final int TOO_MANY_REQUESTS = 429;

    /** The headers of the answer, after draft-ietf-httpapi-ratelimit-headers-09. */
    public Map<String, String> headers() {
        var limit = "\"" + quota.name() + "\";r=" + left + ";t=" + seconds;
        return granted
                ? Map.of("RateLimit", limit, "RateLimit-Policy", quota.policy())
                : Map.of("RateLimit", limit, "RateLimit-Policy", quota.policy(), "Retry-After", Long.toString(seconds));
    }

    /** What to answer where it is not granted. */
    public Problem.Body refusal() {
        var detail = "your address has used up its " + quota.requests() + " requests within "
                + quota.window().toSeconds() + " seconds; try again in " + seconds + " seconds";
        return new Problem.Body("about:blank", "Too Many Requests", TOO_MANY_REQUESTS, detail, detail);
    }
}
