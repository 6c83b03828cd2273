package io.broadsheet.ingest.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Turns forms without the token away before their body is read; but a form without any header for it is let through if it says that
 * it is small, because a page without script can only send the token as a field, which stands in the body.
 */
@Provider
@FormTokenRequired
class FormTokenFilter implements ContainerRequestFilter {
    private static final int SMALL = 64 << 20;

    /** Asked for late: filters are made before the configuration can be read. */
    private final Instance<UploadToken> token;

    FormTokenFilter(Instance<UploadToken> token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean mayHoldIt = authorization == null && isSmall(request.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        if (!mayHoldIt && !token.get().allows(authorization)) {
            request.abortWith(Problem.unauthorized());
        }
    }

    private static boolean isSmall(@Nullable String length) {
        return length != null && length.matches("\\d{1,9}") && Integer.parseInt(length) <= SMALL;
    }
}
