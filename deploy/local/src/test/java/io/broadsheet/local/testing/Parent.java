package io.broadsheet.local.testing;

import io.broadsheet.local.broker.KafkaServer;
import io.broadsheet.local.database.Durability;
import io.broadsheet.local.database.PostgresServer;
import io.broadsheet.local.process.Places;
import java.nio.file.Path;

/** A process that starts both servers, tells their process ids in one line, and waits to be killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        KafkaServer kafka = KafkaServer.start(folder.resolve("kafka"), new Places(folder, folder));
        PostgresServer postgres = PostgresServer.start(
                folder.resolve("postgres"),
                Path.of("target", "postgres-binaries"),
                new Places(folder, folder),
                Durability.KEPT);
        System.out.println(kafka.pid() + " " + postgres.pid());
        System.in.read();
    }
}
