package io.broadsheet.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every read under {@code /v1} and {@code /api}, and every feed, that is not streamed a strong entity tag, made of its
 * bytes, and answers 304 to who has these bytes.
 */
@Provider
class EntityTags implements ContainerResponseFilter {
    private static final int BYTES = 16;
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean read = READS.contains(request.getMethod())
                && (RulesOfV1.holdFor(request) || request.getUriInfo().getPath().startsWith("/api/"))
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && response.hasEntity()
                && !(response.getEntity() instanceof StreamingOutput);
        if (read) {
            byte[] body = bytes(response.getEntity());
            String tag = HexFormat.of().formatHex(Arrays.copyOf(digest(body), BYTES)) + coding(request);
            response.setEntity(body);
            response.getHeaders().putSingle(HttpHeaders.ETAG, '"' + tag + '"');
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (isHeld(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), new EntityTag(tag))) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
            }
        }
    }

    /** A strong tag is of the bytes that travel, so the compressed answer has another one (RFC 9110, 8.8.3.3). */
    private static String coding(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") ? "-gzip" : "";
    }

    private static boolean isHeld(@Nullable String header, EntityTag tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(held ->
                                held.equals("*") || held.replaceFirst("^W/", "").equals('"' + tag.getValue() + '"'));
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof byte[] document) {
            return document;
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
