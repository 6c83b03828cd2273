package io.broadsheet.local.system;

import io.broadsheet.local.broker.KafkaServer;
import io.broadsheet.local.broker.TopicContract;
import io.broadsheet.local.broker.Topics;
import io.broadsheet.local.database.Durability;
import io.broadsheet.local.database.PostgresServer;
import io.broadsheet.local.process.Server;
import io.broadsheet.local.show.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Broker, database and the three services, from their start to their end. */
public final class RunningSystem implements AutoCloseable {
    private final Installation installation;
    private final DataFolder data;
    private final Addresses addresses;
    private final Console console;
    private final List<Server> servers = new CopyOnWriteArrayList<>();
    private final List<Server> services = new CopyOnWriteArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    public RunningSystem(Installation installation, DataFolder data, Addresses addresses, Console console) {
        this.installation = installation;
        this.data = data;
        this.addresses = addresses;
        this.console = console;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws IllegalStateException saying what does not start, with the end of its log
     */
    public void start(HttpClient http) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            start(threads, http, watch);
        }
        servers.forEach(server -> watches.add(new Watch(server, console)));
        services.forEach(service -> watches.add(new Watch(service, console)));
    }

    private void start(ExecutorService threads, HttpClient http, Stopwatch watch) throws InterruptedException {
        Future<KafkaServer> kafka = threads.submit(this::startKafka);
        Future<PostgresServer> postgres = threads.submit(this::startPostgres);
        try {
            PostgresServer database = Steps.finish("Kafka and PostgreSQL", postgres, console);
            KafkaServer broker = Steps.finish("Kafka and PostgreSQL", kafka, console);
            console.line("Kafka and PostgreSQL run after " + watch.seconds());
            startServices(http, broker, database);
            console.line("ingest-service, enrich-service and query-service are ready after " + watch.seconds());
        } catch (InterruptedException | RuntimeException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    private KafkaServer startKafka() {
        KafkaServer kafka = KafkaServer.start(data.kafka(), data.places());
        servers.add(kafka);
        Topics.create(kafka.bootstrapServers(), TopicContract.topics(), (short) 1);
        tell("kafka.address", kafka.bootstrapServers());
        return kafka;
    }

    private PostgresServer startPostgres() {
        PostgresServer postgres = PostgresServer.start(
                data.postgres(), installation.postgresBinaries(data), data.places(), Durability.KEPT);
        servers.add(postgres);
        tell("postgres.address", postgres.jdbcUrl());
        return postgres;
    }

    /** For tools that look at the broker or the database, whose ports differ from start to start. */
    private void tell(String file, String address) {
        try {
            Files.writeString(data.run().resolve(file), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + data.run().resolve(file), e);
        }
    }

    private void startServices(HttpClient http, KafkaServer kafka, PostgresServer postgres)
            throws InterruptedException {
        List<ServiceProcess> started = new ArrayList<>();
        for (ServiceSettings settings : ServiceSettings.all(installation, data, addresses, kafka, postgres)) {
            ServiceProcess service = ServiceProcess.start(settings, data.places());
            services.add(service);
            started.add(service);
        }
        new Readiness(http, console).await(started);
    }

    /** Starts again what ended unexpectedly. */
    public void tend() {
        watches.forEach(Watch::look);
    }

    /** Ends all processes now, for somebody who does not want to wait. */
    public void kill() {
        services.forEach(Server::kill);
        servers.forEach(Server::kill);
    }

    /** Ends the services, and after them what they need. */
    @Override
    public void close() {
        // Whoever asked us to stop interrupted this thread; that must not keep it from waiting for the processes.
        boolean interrupted = Thread.interrupted();
        console.progress("stopping the services");
        endAll(services);
        console.progress("stopping Kafka and PostgreSQL");
        endAll(servers);
        console.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endAll(List<Server> some) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            some.forEach(server -> threads.execute(server::close));
        }
    }
}
