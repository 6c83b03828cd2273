package io.broadsheet.ingest.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives every error the shape of a {@link Problem}. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response asProblem(WebApplicationException e) {
        Response answer = e.getResponse();
        if (answer.getEntity() instanceof Problem.Body) {
            return answer;
        }
        String title = answer.getStatusInfo().getReasonPhrase();
        return Problem.response(answer.getStatus(), title, title + "; /openapi lists what there is")
                .build();
    }

    @ServerExceptionMapper
    public Response asProblem(Exception e) {
        LOG.error("error=\"a request failed\"", e);
        return Problem.response(500, "Internal Server Error", "The service failed; its log says why. Try again later.")
                .build();
    }
}
