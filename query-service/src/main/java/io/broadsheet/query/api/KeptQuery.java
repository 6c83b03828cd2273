package io.broadsheet.query.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Leads whoever asks by another id of a paper on with all the parameters that he gave. */
@Provider
class KeptQuery implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().toEnum() == Response.Status.PERMANENT_REDIRECT) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            String location = response.getHeaderString(HttpHeaders.LOCATION);
            if (query != null && location != null) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, location + '?' + query);
            }
        }
    }
}
