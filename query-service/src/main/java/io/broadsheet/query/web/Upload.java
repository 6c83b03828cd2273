package io.broadsheet.query.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * That files can be uploaded. The browser sends them to ingest-service itself.
 *
 * @param address what to post them to, with the upload token
 * @param page where ingest-service leads back to, when a form without script has been sent
 */
public record Upload(String address, String page) {

    static Optional<Upload> to(IngestAddress ingest, UriInfo uri) {
        String page = uri.getBaseUriBuilder().path("dumps").build().toString();
        return ingest.dumps().map(address -> new Upload(address, page));
    }
}
