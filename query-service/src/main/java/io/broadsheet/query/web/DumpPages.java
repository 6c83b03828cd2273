package io.broadsheet.query.web;

import io.broadsheet.query.api.Page;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.ledger.DumpResource;
import io.broadsheet.query.ledger.DumpView;
import io.broadsheet.query.ledger.RejectionView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of dumps: what was dropped, what became of it, and where to upload more. */
@Path("/dumps")
@Produces(MediaType.TEXT_HTML)
public class DumpPages {
    private static final String ON_ONE_PAGE = "200";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final DumpResource dumps;
    private final IngestAddress ingest;

    DumpPages(DumpResource dumps, IngestAddress ingest) {
        this.dumps = dumps;
        this.ingest = ingest;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance dumps(
                Page<DumpBar> dumps, @Nullable Upload upload, boolean arrived, @Nullable DumpView received);

        static native TemplateInstance dump(
                DumpBar bar,
                @Nullable DumpView archive,
                Page<DumpView> entries,
                Page<RejectionView> rejections,
                @Nullable Retry retry);
    }

    /**
     * All dumps, and where to upload more.
     *
     * @param received the id of a dump that was uploaded by a form, whose answer led here
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance dumps(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("received") @Nullable String received,
            @Context UriInfo uri) {
        Page<DumpView> page = dumps.list(null, null, cursor);
        Page<DumpBar> bars = new Page<>(page.items().stream().map(DumpBar::of).toList(), page.total(), page.next());
        boolean arrived = received != null && ID.matcher(received).matches();
        return Templates.dumps(bars, Upload.to(ingest, uri).orElse(null), arrived, arrived ? knownYet(received) : null);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance dump(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("entries") @Nullable String entriesCursor) {
        DumpView dump = dumps.dump(id);
        return Templates.dump(
                DumpBar.of(dump),
                knownYet(dump.parent()),
                dumps.list(id, ON_ONE_PAGE, entriesCursor),
                dumps.rejected(id, ON_ONE_PAGE, cursor),
                Retry.of(dump, dumps.holdsRejected(id), ingest).orElse(null));
    }

    /** None where the ledger does not list it yet: it is only written once the file's content, or the archive, was read. */
    private @Nullable DumpView knownYet(@Nullable String id) {
        try {
            return id == null ? null : dumps.dump(id);
        } catch (Problem notYet) {
            return null;
        }
    }
}
