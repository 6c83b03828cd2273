package io.broadsheet.query.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;

/** An answer that says what was wrong with a request and what to do, as RFC 9457 has it. */
public final class Problem extends WebApplicationException {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem(Response.Status status, String detail) {
        super(detail, response(status.getStatusCode(), status.getReasonPhrase(), detail));
    }

    private Problem(Response answer) {
        super(answer);
    }

    public static Problem badRequest(String detail) {
        return new Problem(Response.Status.BAD_REQUEST, detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(Response.Status.NOT_FOUND, detail);
    }

    /** For what may well work a little later. */
    public static Problem unavailable(String detail, int retrySeconds) {
        Response answer = response(503, "Service Unavailable", detail);
        answer.getHeaders().add(HttpHeaders.RETRY_AFTER, String.valueOf(retrySeconds));
        return new Problem(answer);
    }

    /**
     * Makes a value of what a client sent.
     *
     * @throws Problem 400 with the value's own words where it refuses what it is made of
     */
    public static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw badRequest(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the id of something that has one of this form.
     *
     * @param otherwise what to say of any other id
     */
    public static UUID uuid(String id, Supplier<Problem> otherwise) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw otherwise.get();
        }
    }

    /** What to throw in place of an answer that {@link #response} made, perhaps with more headers. */
    public static Problem of(Response answer) {
        return new Problem(answer);
    }

    /** For whoever answers errors that are not thrown as a problem. */
    public static Response response(int status, String title, String detail) {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(new Body("about:blank", title, status, detail, detail))
                .build();
    }

    /**
     * What is answered.
     *
     * @param error the same as {@code detail}, for clients that look for this name
     */
    @JsonPropertyOrder({"type", "title", "status", "detail", "error"})
    public record Body(String type, String title, int status, String detail, String error) {}
}
