package io.broadsheet.ingest.http;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.publish.EventJson;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Turns a body that says it is too large away before a byte of it is read, with the reason. */
@Singleton
class BodyLimit {
    private static final int BEFORE_ALL_OTHERS = 1000;
    /** What a multipart body may have around its file. */
    private static final long MULTIPART_FRAME = 1 << 20;

    private final long limit;

    BodyLimit(IngestConfig config) {
        this.limit = config.limits().uploadBytes().asLongValue();
    }

    static String message(long limit) {
        return "The file has more than " + limit + " bytes; split it, or raise broadsheet.limits.upload-bytes.";
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        if (declaredLength(context) <= limit + MULTIPART_FRAME) {
            context.next();
            return;
        }
        Problem.Body problem = Problem.Body.of(413, "Content Too Large", message(limit));
        context.response()
                .setStatusCode(413)
                .putHeader("content-type", Problem.MEDIA_TYPE)
                .putHeader("connection", "close")
                .end(Buffer.buffer(EventJson.bytes(problem)));
    }

    private static long declaredLength(RoutingContext context) {
        String declared = context.request().getHeader("content-length");
        try {
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException refusedByTheServer) {
            return 0;
        }
    }
}
