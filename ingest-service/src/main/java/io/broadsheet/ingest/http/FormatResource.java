package io.broadsheet.ingest.http;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The formats that are read. */
@Path("/v1/formats")
@Produces(MediaType.APPLICATION_JSON)
class FormatResource {
    private final Formats formats;

    FormatResource(Formats formats) {
        this.formats = formats;
    }

    @GET
    @Operation(summary = "The formats that are read, what each is recognised by, and an example")
    public FormatList formats(@Context UriInfo uri) {
        new Parameters(uri, Set.of());
        return new FormatList(formats.all().stream().map(Format::of).toList());
    }

    record FormatList(List<Format> items) {}

    record Format(String name, int parserVersion, String source, String recognisedBy, String example) {

        static Format of(DumpFormat format) {
            return new Format(
                    format.name(), format.parserVersion(), format.source(), format.recognisedBy(), format.example());
        }
    }
}
