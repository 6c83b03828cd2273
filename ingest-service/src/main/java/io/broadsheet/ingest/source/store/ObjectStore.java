package io.broadsheet.ingest.source.store;

import io.broadsheet.ingest.IngestConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A bucket, read only. */
final class ObjectStore implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 500;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    ObjectStore(IngestConfig.Store config) {
        this.bucket = config.bucket().orElseThrow();
        this.prefix = config.prefix().orElse("");
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(SILENT_AT_MOST));
        config.endpoint().ifPresent(endpoint -> atEndpoint(builder, endpoint));
        config.region().ifPresent(region -> builder.region(Region.of(region)));
        this.client = builder.build();
    }

    private static void atEndpoint(S3ClientBuilder builder, URI endpoint) {
        builder.endpointOverride(endpoint).forcePathStyle(true).region(Region.US_EAST_1);
    }

    String place() {
        return bucket + '/' + prefix;
    }

    /** All objects, page by page as they are asked for. Throws {@link SdkException} while it is consumed. */
    Stream<StoredObject> list() {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(found -> new StoredObject(
                        found.key(), Optional.ofNullable(found.eTag()).orElse(""), found.size()));
    }

    /** The content of exactly the listed object; refused with a service exception if it is gone or another. */
    InputStream read(StoredObject object) throws IOException {
        return client.getObject(request -> {
            request.bucket(bucket).key(object.key());
            if (!object.etag().isEmpty()) {
                request.ifMatch(object.etag());
            }
        });
    }

    /** Whether the problem is the store's and not one object's. */
    static boolean isAway(SdkException problem) {
        return problem instanceof SdkClientException
                || (problem instanceof SdkServiceException answer && answer.statusCode() >= SERVER_ERROR);
    }

    /** Whether the object has gone or changed since it was listed. */
    static boolean isOutdated(SdkException problem) {
        return problem instanceof SdkServiceException answer
                && (answer.statusCode() == 404 || answer.statusCode() == 412);
    }

    @Override
    public void close() {
        client.close();
    }
}
