package io.broadsheet.query.hub;

import jakarta.ws.rs.core.UriInfo;

/** The header {@code Link} of a list that goes on. */
final class NextPage {

    private NextPage() {}

    /** To the present address with another value of one parameter. */
    static String link(UriInfo uri, String parameter, Object value) {
        var address = uri.getRequestUriBuilder()
                .replacePath(uri.getRequestUri().getPath().replaceFirst("^/+", "/"))
                .replaceQueryParam(parameter, value)
                .build();
        return "<" + address.toASCIIString() + ">; rel=\"next\"";
    }
}
