package io.broadsheet.ingest.http;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.LedgerReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Uploads of dumps. */
@Path("/v1/dumps")
@Produces(MediaType.APPLICATION_JSON)
class DumpResource {
    private static final Set<String> PARAMETERS = Set.of("name", "year");

    private final Uploads uploads;
    private final Ledger ledger;
    private final LedgerReader ledgerReader;

    DumpResource(Uploads uploads, Ledger ledger, LedgerReader ledgerReader) {
        this.uploads = uploads;
        this.ledger = ledger;
        this.ledgerReader = ledgerReader;
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Upload a dump; the body is the file, whatever its content type")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "the file's name; only its base name is used")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "the year of a day that the dump shows without one")
    @APIResponse(responseCode = "202", description = "received; Location says where its state is")
    @APIResponse(responseCode = "200", description = "the same content was received before")
    @APIResponse(responseCode = "400", description = "a parameter is unknown or not usable")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "413", description = "the file is too large")
    public Response upload(InputStream body, @Context UriInfo uri) throws IOException {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        return receive(body, parameters.text("name"), parameters);
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a dump from a form with one file")
    public Response uploadForm(@RestForm(FileUpload.ALL) List<FileUpload> files, @Context UriInfo uri)
            throws IOException {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        if (files.size() != 1) {
            throw Problem.badRequest("The form has " + files.size() + " files; send one file a request.");
        }
        FileUpload file = files.getFirst();
        String given = parameters.text("name");
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return receive(
                    body, given.isEmpty() ? Optional.ofNullable(file.fileName()).orElse("") : given, parameters);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A dump as ingest-service knows it; the query-service knows more")
    public Object dump(@PathParam("id") String id, @Context UriInfo uri) {
        new Parameters(uri, Set.of());
        Optional<DumpRecorded> entry = ledger.find(id);
        if (entry.isPresent()) {
            return entry.get();
        }
        return uploads.arrived(id)
                .orElseThrow(() -> Problem.notFound("No dump has the id '" + id + "'; a dump's id is its SHA-256."));
    }

    private Response receive(InputStream body, String name, Parameters parameters) throws IOException {
        Integer year = parameters.year();
        if (!ledgerReader.isRead()) {
            throw Problem.notReady("The ledger is still being read from Kafka; try again in a few seconds.");
        }
        Uploads.Received received = uploads.receive(body, name, year);
        return Response.status(received.before() ? 200 : 202)
                .location(URI.create("/v1/dumps/" + received.id()))
                .entity(received)
                .build();
    }
}
