package io.broadsheet.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.PaperResource;
import io.broadsheet.query.catalog.PaperView;
import io.broadsheet.query.feed.format.Bibtex;
import io.broadsheet.query.feed.format.ExportFormat;
import io.broadsheet.query.feed.format.Ris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One paper, for reference managers. */
@Path("/v1/papers/{id}/cite.{format: bib|ris}")
@Tag(name = "Papers")
public class CiteResource {
    private final PaperResource papers;

    CiteResource(PaperResource papers) {
        this.papers = papers;
    }

    @GET
    @Operation(summary = "A paper as an entry of BibTeX (bib) or RIS (ris)")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/x-bibtex",
                        schema = @Schema(type = SchemaType.STRING),
                        example = Examples.BIBTEX),
                @Content(
                        mediaType = "application/x-research-info-systems",
                        schema = @Schema(type = SchemaType.STRING),
                        example = Examples.RIS)
            })
    @APIResponse(responseCode = "308", description = "the paper has another id")
    @APIResponse(responseCode = "404", description = "no paper is known by this id")
    public Response cite(@PathParam("id") String id, @PathParam("format") String format) {
        Response found = papers.paper(id);
        if (found.getEntity() instanceof PaperView view) {
            return format.equals("bib")
                    ? answer(ExportFormat.BIB, view.paper(), Bibtex.entry(view.paper()))
                    : answer(ExportFormat.RIS, view.paper(), Ris.entry(view.paper()));
        }
        return Response.status(found.getStatus())
                .header(HttpHeaders.LOCATION, found.getHeaderString(HttpHeaders.LOCATION) + "/cite." + format)
                .build();
    }

    private static Response answer(ExportFormat format, Paper paper, String entry) {
        return Response.ok(entry.getBytes(UTF_8))
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + Bibtex.key(paper) + '.' + format.extension() + '"')
                .build();
    }
}
