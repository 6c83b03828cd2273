package io.broadsheet.query.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.api.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Answers 429 to an address that asks for too much. What keeps the service and its pages going is not counted. */
@ApplicationScoped
class RateLimiting {

    /** After CORS, so that a page of another origin can read the refusal. */
    private static final int AFTER_CORS = 50;

    private final Quota quota;
    private final Allowances allowances;
    private final ObjectMapper json;

    RateLimiting(QueryConfig config, ObjectMapper json) {
        var limit = config.rateLimit();
        this.quota = new Quota("api", limit.requests(), limit.window());
        this.allowances = new Allowances(quota);
        this.json = json;
    }

    void register(@Observes Filters filters) {
        if (!quota.isOff()) {
            filters.register(this::limit, AFTER_CORS);
        }
    }

    private void limit(RoutingContext context) {
        if (isFree(context.normalizedPath())) {
            context.next();
            return;
        }
        var allowance = allowances.take(Address.of(context.request()), System.nanoTime());
        allowance.headers().forEach(context.response()::putHeader);
        if (allowance.granted()) {
            context.next();
        } else {
            refuse(context, allowance);
        }
    }

    private void refuse(RoutingContext context, Allowance allowance) {
        context.response()
                .setStatusCode(Allowance.TOO_MANY_REQUESTS)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(allowance));
    }

    private String body(Allowance allowance) {
        try {
            return json.writeValueAsString(allowance.refusal());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(String path) {
        return Stream.of("/q/", "/assets/").anyMatch(path::startsWith);
    }
}
