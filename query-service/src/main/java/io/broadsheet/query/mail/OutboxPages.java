package io.broadsheet.query.mail;

import io.broadsheet.query.api.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the letters that were kept, to people at this machine. */
@Path("/mail")
@Produces(MediaType.TEXT_HTML)
public class OutboxPages {

    /** Letters have their style in them, as mail programs need it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Mailing mailing;
    private final Outbox outbox;

    OutboxPages(Mailing mailing, Outbox outbox) {
        this.mailing = mailing;
        this.outbox = outbox;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance outbox(List<Outbox.Kept> letters);
    }

    @GET
    @Operation(hidden = true)
    public Response letters(@HeaderParam("Origin") @Nullable String origin) {
        check(origin);
        return Response.ok(Templates.outbox(outbox.latest()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response letter(@PathParam("id") String id, @HeaderParam("Origin") @Nullable String origin) {
        check(origin);
        var letter = outbox.find(Problem.uuid(id, OutboxPages::nothing)).orElseThrow(OutboxPages::nothing);
        return Response.ok(letter.html())
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whatever else anybody's page may read here, letters it may not. */
    private void check(@Nullable String origin) {
        if (!mailing.showsOutbox() || origin != null) {
            throw nothing();
        }
    }

    private static Problem nothing() {
        return Problem.notFound("There is no letter here: letters are shown only where no SMTP server is set"
                + " (BROADSHEET_MAIL_SMTP_HOST) and this service listens on this machine only.");
    }
}
