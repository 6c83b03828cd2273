package io.broadsheet.ingest.http;

import io.broadsheet.ingest.IngestConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that a form's answer may lead to: those of the origins that may upload from a browser. */
@Singleton
class FormPages {
    private final Set<String> origins;

    FormPages(IngestConfig config) {
        this.origins = Stream.of(config.corsOrigins().orElse("").split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The page that a form names, if it names one.
     *
     * @throws Problem if it is of another origin: whoever makes people send forms could lead them anywhere
     */
    Optional<UriBuilder> page(String address) {
        return Optional.of(address.strip())
                .filter(named -> !named.isEmpty())
                .map(this::checked)
                .map(UriBuilder::fromUri);
    }

    /** The same answer for a person: where a file was received, the page that tells of it. */
    static Response led(UriBuilder page, Response answer) {
        return answer.getEntity() instanceof Uploads.Received received
                ? Response.seeOther(page.replaceQueryParam("received", received.id())
                                .build())
                        .build()
                : answer;
    }

    private URI checked(String named) {
        try {
            URI address = URI.create(named);
            String origin = (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
            if (origins.contains(origin)) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw Problem.badRequest("The field 'page' is '" + named
                + "'; give an address of an origin that broadsheet.cors-origins names, or leave it out.");
    }
}
