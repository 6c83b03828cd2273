package io.broadsheet.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.QueryConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Turns requests without the token away. Without a configured token nobody has it. */
@Provider
@TokenRequired
class TokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    // asked for late: filters are made before the configuration can be read
    private final Instance<QueryConfig> config;

    TokenFilter(Instance<QueryConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = config.get().token().orElse("").strip();
        if (token.isEmpty() || !isToken(token, request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            request.abortWith(Response.fromResponse(Problem.response(
                            401,
                            "Unauthorized",
                            "this needs the header \"Authorization: Bearer TOKEN\" with the token that the service is"
                                    + " configured with (BROADSHEET_TOKEN)"))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"broadsheet\"")
                    .build());
        }
    }

    /** Compares in a time that does not depend on how much of it is right. */
    private static boolean isToken(String token, @Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).strip().getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
