package io.broadsheet.query.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Lets our own pages post. Others may only read, and where anybody may, the check of origins takes our own for one of the others:
 * so it does not get to see it.
 */
final class OwnPages {
    private static final int BEFORE_CORS = 9_000;

    private OwnPages() {}

    static void register(@Observes Filters filters) {
        filters.register(OwnPages::pass, BEFORE_CORS);
    }

    /** Only host and port are compared: TLS may end at a proxy. */
    private static void pass(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        if (origin != null && host != null && origin.endsWith("://" + host)) {
            request.headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
