package io.broadsheet.local.system;

import io.broadsheet.local.broker.KafkaServer;
import io.broadsheet.local.database.PostgresServer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a service is started.
 *
 * @param program what {@code java} is given
 */
record ServiceSettings(String name, List<String> program, URI url, Map<String, String> environment) {
    static List<ServiceSettings> all(
            Installation installation,
            DataFolder data,
            Addresses addresses,
            KafkaServer kafka,
            PostgresServer postgres) {
        return List.of(
                new ServiceSettings(
                        "ingest",
                        installation.program("ingest-service"),
                        addresses.here(addresses.ingestPort()),
                        environment(kafka, addresses.host(), addresses.ingestPort(), ingest(data, addresses))),
                new ServiceSettings(
                        "enrich",
                        installation.program("enrich-service"),
                        addresses.here(addresses.enrichPort()),
                        environment(kafka, addresses.host(), addresses.enrichPort(), Map.of())),
                new ServiceSettings(
                        "query",
                        installation.program("query-service"),
                        addresses.here(addresses.port()),
                        environment(kafka, addresses.host(), addresses.port(), query(data, addresses, postgres))));
    }

    private static Map<String, String> ingest(DataFolder data, Addresses addresses) {
        return Map.of(
                "BROADSHEET_DATA", data.path().toString(),
                "BROADSHEET_TOKEN", UploadToken.of(data),
                "BROADSHEET_CORS_ORIGINS", String.join(",", addresses.origins()));
    }

    private static Map<String, String> query(DataFolder data, Addresses addresses, PostgresServer postgres) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                "BROADSHEET_TOKEN", UploadToken.of(data),
                "BROADSHEET_INDEX", data.index().toString(),
                "BROADSHEET_PUBLIC_URL", publicUrl(addresses),
                "BROADSHEET_INGEST_URL", addresses.ingest().toString().replaceFirst("/$", ""));
    }

    /** Behind a proxy people reach it elsewhere, which whoever starts it has to say. */
    private static String publicUrl(Addresses addresses) {
        String said = System.getenv("BROADSHEET_PUBLIC_URL");
        return said == null ? addresses.query().toString().replaceFirst("/$", "") : said;
    }

    private static Map<String, String> environment(KafkaServer kafka, String host, int port, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_HTTP_HOST", host);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // Otherwise Java cannot open files whose names have letters beyond ASCII.
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }
}
