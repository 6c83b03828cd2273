package io.broadsheet.query.web;

import io.broadsheet.query.QueryConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where browsers reach ingest-service, if that was told. This service itself never calls it. */
@Startup
@Singleton
class IngestAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Optional<URI> url;

    /** @throws IllegalArgumentException if what is configured is no address of a server */
    IngestAddress(QueryConfig config) {
        this.url = config.ingestUrl();
        url.ifPresent(IngestAddress::check);
    }

    /** What requests to it begin with, as browsers and their policies name it: without path, and without a port that goes without saying. */
    Optional<String> origin() {
        return url.map(IngestAddress::origin);
    }

    /** What to post files to. */
    Optional<String> dumps() {
        return url.map(address -> withoutSlash(address) + "/v1/dumps");
    }

    /** What to post to, to have a dump's file read again. */
    Optional<String> retryOf(String dump) {
        return dumps().map(address -> address + "/" + dump + "/retry");
    }

    private static String withoutSlash(URI address) {
        return origin(address) + address.getRawPath().replaceFirst("/+$", "");
    }

    private static String origin(URI address) {
        String server = address.getScheme() + "://" + address.getHost();
        return (address.getPort() < 0 ? server : server + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }

    private static void check(URI address) {
        boolean usable = address.getScheme() != null
                && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!usable) {
            throw new IllegalArgumentException("broadsheet.ingest-url is '" + address
                    + "'; give the address of ingest-service as browsers reach it, such as http://localhost:8081");
        }
    }
}
