package io.broadsheet.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.feed.format.ExportFormat;
import io.broadsheet.query.search.Scan;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Answers with whole results, a few at a time: each holds a state of the index for as long as its client reads. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class Exports {
    private static final int RETRY_SECONDS = 10;

    private final SearchEngine search;
    private final ObjectMapper json;
    private final QueryConfig.Export limits;
    private final Clock clock;
    private final Semaphore places;
    private final ExportMetrics metrics;
    private final Request request;
    private final RoutingContext routing;

    Exports(
            SearchEngine search,
            ObjectMapper json,
            QueryConfig config,
            Clock clock,
            ExportMetrics metrics,
            Request request,
            RoutingContext routing) {
        this.search = search;
        this.json = json;
        this.limits = config.export();
        this.clock = clock;
        this.places = new Semaphore(limits.atOnce());
        this.metrics = metrics;
        metrics.running(() -> limits.atOnce() - places.availablePermits());
        this.request = request;
        this.routing = routing;
    }

    Response answer(ExportFormat format, SearchQuery query) {
        if (!places.tryAcquire()) {
            metrics.refused();
            return busy();
        }
        Scan scan = opened(query);
        metrics.opened();
        Instant end = clock.instant().plus(limits.longest());
        HttpConnection connection = routing.request().connection();
        Export export = new Export(scan, format, json, () -> clock.instant().isAfter(end), places::release, () -> {
            metrics.cut();
            cutOff(connection);
        });
        // however the request ends, also before anything of it was written
        routing.addEndHandler(ended -> export.abandon());
        return answer(format, export, new EntityTag(tag(scan)));
    }

    /**
     * Quarkus ends a response that failed by closing its stream, and Vert.x, which hears of a channel's close first, closes
     * after what waits to be sent, the last chunk among it: a slow client would take a part for the whole. So the close begins
     * at the end of the pipeline where the socket is, unless that has been closed already and nothing is left in the pipeline.
     * A stream of HTTP/2 is reset.
     */
    private static void cutOff(HttpConnection connection) {
        if (connection instanceof Http1xServerConnection slow) {
            var socket = slow.channel().pipeline().firstContext();
            var _ = socket == null ? null : socket.close();
        }
    }

    private Scan opened(SearchQuery query) {
        boolean opened = false;
        try {
            Scan scan = search.scan(query);
            opened = true;
            return scan;
        } finally {
            if (!opened) {
                places.release();
            }
        }
    }

    private Response answer(ExportFormat format, Export export, EntityTag tag) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok() : unchanged;
        if (unchanged == null && !request.getMethod().equals(HttpMethod.HEAD)) {
            answer.entity(export);
        }
        return answer.tag(tag)
                .type(format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"broadsheet." + format.extension() + '"')
                .build();
    }

    /** Of what is asked for, in which coding, and of which state of the index: a digest would need the whole document first. */
    private String tag(Scan scan) {
        String asked = scan.state()
                + '\n'
                + routing.request().uri()
                + '\n'
                + routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return UUID.nameUUIDFromBytes(asked.getBytes(UTF_8)).toString();
    }

    private static Response busy() {
        return Problem.unavailable(
                        "As many exports as may run at once are running (broadsheet.export.at-once); try again soon.",
                        RETRY_SECONDS)
                .getResponse();
    }
}
