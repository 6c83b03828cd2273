package io.broadsheet.ingest.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Turns requests without the token away before their body is read. */
@Provider
@TokenRequired
class TokenFilter implements ContainerRequestFilter {
    /** Asked for late: filters are made before the configuration can be read. */
    private final Instance<UploadToken> token;

    TokenFilter(Instance<UploadToken> token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!token.get().allows(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(Problem.unauthorized());
        }
    }
}
