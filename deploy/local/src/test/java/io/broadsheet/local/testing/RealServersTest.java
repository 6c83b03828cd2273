package io.broadsheet.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.broker.Topic;
import io.broadsheet.local.broker.TopicContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class RealServersTest {
    @Test
    void offersABrokerWithAllTopicsOfTheContractAndADatabase() throws Exception {
        RealServers servers = new RealServers();
        servers.init(Map.of("database", "true"));

        Map<String, String> configuration = servers.start();

        assertThat(partitions())
                .isEqualTo(TopicContract.topics().stream().collect(Collectors.toMap(Topic::name, Topic::partitions)));
        try (Connection connection = DriverManager.getConnection(
                configuration.getOrDefault("quarkus.datasource.jdbc.url", ""),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void allTestsOfAJvmShareOneBroker() {
        RealServers one = new RealServers();
        one.init(Map.of());
        RealServers other = new RealServers();
        other.init(Map.of());

        Map<String, String> first = one.start();
        one.stop();

        assertThat(other.start()).isEqualTo(first).doesNotContainKey("quarkus.datasource.jdbc.url");
        assertThat(first).containsEntry("kafka.bootstrap.servers", RealServers.bootstrapServers());
    }

    private static Map<String, Integer> partitions() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealServers.bootstrapServers());
        List<String> names = TopicContract.topics().stream().map(Topic::name).toList();
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(names).allTopicNames().get(20, TimeUnit.SECONDS).values().stream()
                    .collect(Collectors.toMap(
                            TopicDescription::name, topic -> topic.partitions().size()));
        }
    }
}
