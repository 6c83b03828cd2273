package io.broadsheet.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's own process: formats the folder if it is new, then runs Kafka until SIGTERM. */
final class KafkaNode {
    // A strong reference: java.util.logging forgets the level of a logger that nobody holds.
    private static final Logger ROOT = Logger.getLogger("");

    private KafkaNode() {}

    /** Takes the path of server.properties. */
    public static void main(String[] args) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Path settings = Path.of(args[0]);
        formatIfNew(read(settings));
        kafka.Kafka.main(new String[] {settings.toString()});
    }

    private static Properties read(Path settings) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        return properties;
    }

    private static void formatIfNew(Properties settings) throws Exception {
        String folder = settings.getProperty("log.dirs");
        Files.createDirectories(Path.of(folder));
        if (Files.exists(Path.of(folder, "meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }
}
