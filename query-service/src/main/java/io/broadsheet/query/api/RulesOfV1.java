package io.broadsheet.query.api;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Where the rules of the HTTP interface hold: unknown parameters are refused, answers have entity tags. */
final class RulesOfV1 {
    private RulesOfV1() {}

    static boolean holdFor(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/v1/") || path.startsWith("/feed.");
    }
}
