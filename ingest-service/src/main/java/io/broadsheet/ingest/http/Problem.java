package io.broadsheet.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that says what was wrong with a request and what to do, as RFC 9457 has it. */
final class Problem extends WebApplicationException {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final long serialVersionUID = 1L;

    private Problem(int status, String title, String detail) {
        super(detail, response(status, title, detail).build());
    }

    private Problem(Response response) {
        super(response);
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "Bad Request", detail);
    }

    static Problem withoutToken() {
        return new Problem(unauthorized());
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not Found", detail);
    }

    static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(413, "Content Too Large", detail);
    }

    static Problem notReady(String detail) {
        return new Problem(503, "Service Unavailable", detail);
    }

    /** Closes the connection, since the body need not have been read. */
    static Response unauthorized() {
        return response(
                        401,
                        "Unauthorized",
                        "Uploads need the header \"Authorization: Bearer TOKEN\", or a small form the field token; the token is"
                                + " the configured one, or stands in the file token of the data folder.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"broadsheet\"")
                .header("Connection", "close")
                .build();
    }

    static Response.ResponseBuilder response(int status, String title, String detail) {
        return Response.status(status).type(MEDIA_TYPE).entity(Body.of(status, title, detail));
    }

    /**
     * What is answered.
     *
     * @param error the same as {@code detail}, for clients that look for this name
     */
    @JsonPropertyOrder({"type", "title", "status", "detail", "error"})
    record Body(String type, String title, int status, String detail, String error) {

        static Body of(int status, String title, String detail) {
            return new Body("about:blank", title, status, detail, detail);
        }
    }
}
