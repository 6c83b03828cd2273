package io.broadsheet.query.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request an id, or keeps the caller's, and answers it: who reports a fault can name what the log tells of. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_ELSE = 10_000;

    private RequestIds() {}

    static void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, BEFORE_ALL_ELSE);
    }

    private static void identify(RoutingContext context) {
        String id = id(context.request().getHeader(HEADER));
        context.request().headers().set(HEADER, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    private static String id(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
