package io.broadsheet.ingest.http;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.DumpState;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.source.Retries;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads of dumps. */
@Path("/v1/dumps")
@Produces(MediaType.APPLICATION_JSON)
class DumpResource {
    private static final Set<String> PARAMETERS = Set.of("dryRun", "name", "year");

    private final Uploads uploads;
    private final Ledger ledger;
    private final LedgerReader ledgerReader;
    private final Retries retries;
    private final UploadToken token;
    private final FormPages formPages;

    DumpResource(
            Uploads uploads,
            Ledger ledger,
            LedgerReader ledgerReader,
            Retries retries,
            UploadToken token,
            FormPages formPages) {
        this.uploads = uploads;
        this.retries = retries;
        this.token = token;
        this.formPages = formPages;
        this.ledger = ledger;
        this.ledgerReader = ledgerReader;
    }

    @POST
    @TokenRequired
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Upload a dump; the body is the file, whatever its content type")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "the file's name; only its base name is used")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "the year of a day that the dump shows without one")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true: answer what reading the file would give, and publish nothing")
    @APIResponse(responseCode = "202", description = "received; Location says where its state is")
    @APIResponse(
            responseCode = "200",
            description = "the same content was received before; of a dry run, the parse report")
    @APIResponse(responseCode = "400", description = "a parameter is unknown or not usable")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "413", description = "the file is too large")
    public Response upload(InputStream body, @Context UriInfo uri) throws IOException {
        Parameters parameters = new Parameters(uri, PARAMETERS);
        return receive(body, parameters.text("name"), parameters);
    }

    @POST
    @FormTokenRequired
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Upload a dump from a form with one file",
            description =
                    "name, year and dryRun may be fields. A form of up to 64 MiB may have the token as its field token. With"
                            + " the field page, an address of an origin that may upload, the answer leads there.")
    @APIResponse(responseCode = "303", description = "received; Location is the form's page with ?received= and the id")
    public Response uploadForm(
            @BeanParam UploadForm form,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Context UriInfo uri)
            throws IOException {
        if (!token.allows(authorization) && !token.is(form.token())) {
            throw Problem.withoutToken();
        }
        Parameters parameters = new Parameters(uri, PARAMETERS, form.parameters());
        Optional<UriBuilder> page = formPages.page(form.page());
        String given = parameters.text("name");
        FileUpload file = form.file();
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            Response answer = receive(
                    body, given.isEmpty() ? Optional.ofNullable(file.fileName()).orElse("") : given, parameters);
            return page.map(address -> FormPages.led(address, answer)).orElse(answer);
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

    @POST
    @Path("/{id}/retry")
    @TokenRequired
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Read a rejected file again, or the rejected files of an archive, without dropping it again")
    @APIResponse(responseCode = "202", description = "it is being read; Location says where its state is")
    @APIResponse(responseCode = "401", description = "the token is missing or wrong")
    @APIResponse(responseCode = "404", description = "there is no such dump, or its file is gone")
    @APIResponse(responseCode = "409", description = "it was not rejected, or came in an archive")
    public Response retry(@PathParam("id") String id, @Context UriInfo uri) throws IOException {
        new Parameters(uri, Set.of());
        DumpRecorded entry = ledger.find(id)
                .orElseThrow(() -> Problem.notFound("No dump has the id '" + id + "'; a dump's id is its SHA-256."));
        if (!retries.isWorthwhile(entry)) {
            throw Problem.conflict("The dump is not rejected; there is nothing to read again.");
        }
        if (!retries.retry(entry)) {
            throw entry.parent() == null
                    ? Problem.notFound("The file is no longer where it was put; drop it again.")
                    : Problem.conflict("The dump came in the archive " + entry.parent() + "; retry that one.");
        }
        return Response.accepted(new Uploads.Received(id, entry.name(), DumpState.RECEIVING, false))
                .location(URI.create("/v1/dumps/" + id))
                .build();
    }

    private Response receive(InputStream body, String name, Parameters parameters) throws IOException {
        Integer year = parameters.year();
        if (parameters.flag("dryRun")) {
            return Response.ok(uploads.dryRun(body, name, year)).build();
        }
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
