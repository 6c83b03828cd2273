package io.broadsheet.local.testing;

import io.broadsheet.local.broker.TopicContract;
import io.broadsheet.local.broker.Topics;
import java.util.function.Supplier;

/**
 * One broker and one database for all tests of this JVM, started when first asked for. Their addresses are kept in system
 * properties and not in static fields, because Quarkus loads its test resources in several class loaders.
 */
final class SharedServers {
    private static final String BROKER = "broadsheet.test.broker";
    private static final String DATABASE = "broadsheet.test.database";

    private static final ServerChoice CHOICE = ServerChoice.ofThisProcess();

    private SharedServers() {}

    static String bootstrapServers() {
        return once(BROKER, SharedServers::startBroker);
    }

    static Database database() {
        String[] parts = once(DATABASE, SharedServers::startDatabase).split("\n", -1);
        return new Database(parts[0], parts[1], parts[2], parts[3]);
    }

    private static String startBroker() {
        Broker broker = CHOICE.start(Containers::broker, EmbeddedServers::broker);
        Topics.create(broker.bootstrapServers(), TopicContract.topics(), (short) 1);
        System.out.println("Kafka for the tests: " + broker.bootstrapServers() + " (" + broker.kind() + ")");
        return broker.bootstrapServers();
    }

    private static String startDatabase() {
        Database database = CHOICE.start(Containers::database, EmbeddedServers::database);
        System.out.println("PostgreSQL for the tests: " + database.jdbcUrl() + " (" + database.kind() + ")");
        return String.join("\n", database.jdbcUrl(), database.user(), database.password(), database.kind());
    }

    private static String once(String property, Supplier<String> start) {
        // A lock that all class loaders share.
        synchronized (Runtime.getRuntime()) {
            String known = System.getProperty(property);
            if (known != null) {
                return known;
            }
            String started = start.get();
            System.setProperty(property, started);
            return started;
        }
    }
}
