package io.broadsheet.local.broker;

import io.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** server.properties of one node that is broker and controller at once. */
record KafkaSettings(Path folder, int port, int controllerPort) {
    private static final int NODE_ID = 1;

    static KafkaSettings onFreePorts(Path folder) {
        return new KafkaSettings(folder.toAbsolutePath(), FreePort.next(), FreePort.next());
    }

    /** Writes the file that the broker reads, and tells where. */
    Path write() {
        Path file = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                properties().store(out, "Written at every start");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        identity(properties);
        listeners(properties);
        oneNode(properties);
        smallHeap(properties);
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("message.max.bytes", "8388608");
        // What producers sent stays as it is compressed.
        properties.setProperty("compression.type", "producer");
        // A laptop that was off for a week must not start from the beginning (the default forgets after 7 days).
        properties.setProperty("offsets.retention.minutes", "5256000");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        return properties;
    }

    private void identity(Properties properties) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE_ID));
        properties.setProperty("log.dirs", folder.resolve("log").toString());
    }

    private void listeners(Properties properties) {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        properties.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", broker);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        // Static voters: they are not kept in the log, so the port may differ at every start.
        properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    private static void oneNode(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void smallHeap(Properties properties) {
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("background.threads", "2");
        // The cleaner's default of 128 MiB would be half of the heap; what does not fit takes another pass.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "33554432");
    }
}
