package io.broadsheet.ingest.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body of no content type, or of one that is none, for bytes. Otherwise the framework takes the one for a form, and fails at
 * the other.
 */
@Singleton
class UploadType {
    /** After the limit of bodies, before the framework looks at the type. */
    private static final int EARLY = 900;

    void register(@Observes Filters filters) {
        filters.register(UploadType::complete, EARLY);
    }

    private static void complete(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.POST) && !isType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        context.next();
    }

    private static boolean isType(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        try {
            MediaType.valueOf(text);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException noType) {
            return false;
        }
    }
}
