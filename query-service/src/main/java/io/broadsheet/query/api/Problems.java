package io.broadsheet.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.broadsheet.query.search.SearchUnavailable;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes every error an answer of one form, without telling what it looks like inside. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 2;

    @ServerExceptionMapper
    Response answer(WebApplicationException refused, ContainerRequestContext request) {
        if (refused instanceof Problem) {
            return refused.getResponse();
        }
        if (refused.getCause() instanceof JsonProcessingException wrong) {
            return Problem.badRequest(WrongBody.detail(wrong)).getResponse();
        }
        Response.StatusType status = refused.getResponse().getStatusInfo();
        Response answer = Problem.response(status.getStatusCode(), status.getReasonPhrase(), detail(status));
        if (status.getStatusCode() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            answer.getHeaders().add(HttpHeaders.ALLOW, allowed(request.getMethod()));
        }
        return answer;
    }

    @ServerExceptionMapper
    Response answer(MismatchedInputException wrong) {
        return Problem.badRequest(WrongBody.detail(wrong)).getResponse();
    }

    @ServerExceptionMapper
    Response answer(SearchUnavailable repairing) {
        LOG.warnf("search unavailable error=\"%s\"", repairing.getMessage());
        return Problem.unavailable("The search index is being repaired; try again in a few seconds.", RETRY_SECONDS)
                .getResponse();
    }

    @ServerExceptionMapper
    Response answer(RuntimeException fault, ContainerRequestContext request) {
        LOG.errorf(fault, "request failed request=%s", request.getHeaderString(RequestIds.HEADER));
        return Problem.response(
                500,
                "Internal Server Error",
                "Something is wrong here, not with the request; the service's log says what.");
    }

    /** The framework does not tell, but what cannot be read here takes a body, and all else is read. */
    private static String allowed(String refused) {
        return switch (refused) {
            case HttpMethod.GET, HttpMethod.HEAD -> "POST, OPTIONS";
            default -> "GET, HEAD, OPTIONS";
        };
    }

    private static String detail(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> "There is nothing at this address; /openapi lists the addresses there are.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address cannot answer in the form that the Accept header asks for.";
            default -> status.getReasonPhrase();
        };
    }
}
