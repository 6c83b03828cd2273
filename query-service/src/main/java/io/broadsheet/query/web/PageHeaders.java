package io.broadsheet.query.web;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What a browser may do with our answers: a dump's text is hostile, so nothing in a page runs or loads but our own. */
@Provider
class PageHeaders implements ContainerResponseFilter {
    private static final String POLICY = "default-src 'none'; style-src " + Stylesheet.source()
            + "; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Asked for late: filters are made before the configuration can be read. */
    private final Instance<IngestAddress> ingest;

    PageHeaders(Instance<IngestAddress> ingest) {
        this.ingest = ingest;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        // what is shown as a mail program shows it brings a policy of its own
        headers.computeIfAbsent("Content-Security-Policy", name -> List.of(policy()));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // with no referrer at all browsers do not say either that a form is of our own page
        headers.putSingle("Referrer-Policy", "same-origin");
    }

    private String policy() {
        return POLICY + "; form-action " + sources() + "; connect-src " + sources();
    }

    /** Files go to ingest-service by script and, where there is none, by a form. */
    private String sources() {
        return ingest.get().origin().map(origin -> "'self' " + origin).orElse("'self'");
    }
}
