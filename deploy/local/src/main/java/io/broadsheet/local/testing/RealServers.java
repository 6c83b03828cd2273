package io.broadsheet.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A real Kafka with all topics of the contract and, with the argument {@code database=true}, a real PostgreSQL: in containers where
 * a Docker engine answers and has the images, else embedded. All tests of a JVM share them, so a test names its own dumps.
 *
 * <p>Sets {@code kafka.bootstrap.servers} and {@code quarkus.datasource.jdbc.url}, {@code .username}, {@code .password}.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private boolean withDatabase;

    @Override
    public void init(Map<String, String> arguments) {
        withDatabase = Boolean.parseBoolean(arguments.get("database"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.devservices.enabled", "false");
        configuration.put("kafka.bootstrap.servers", bootstrapServers());
        if (withDatabase) {
            Database database = SharedServers.database();
            configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            configuration.put("quarkus.datasource.username", database.user());
            configuration.put("quarkus.datasource.password", database.password());
        }
        return configuration;
    }

    /** Nothing to do: the next test class uses the same servers, and they end with this JVM. */
    @Override
    public void stop() {}

    /** The shared broker as {@code host:port}; started if it is not running yet. */
    public static String bootstrapServers() {
        return SharedServers.bootstrapServers();
    }

    /** The shared database's JDBC URL; started if it is not running yet. */
    public static String jdbcUrl() {
        return SharedServers.database().jdbcUrl();
    }

    /** User of the shared database. */
    public static String databaseUser() {
        return SharedServers.database().user();
    }

    /** Password of {@link #databaseUser()}. */
    public static String databasePassword() {
        return SharedServers.database().password();
    }
}
