package io.broadsheet.query.event;

import io.broadsheet.query.QueryConfig;
import io.broadsheet.query.ledger.DumpView;
import io.broadsheet.query.stream.Loop;
import io.broadsheet.query.stream.Patience;
import io.broadsheet.query.stream.Trouble;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells clients what happens, turn by turn on one thread. While there are none it does nothing. */
@ApplicationScoped
class Telling {

    private static final Duration UNTIL_WOKEN = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Clients clients;
    private final DumpNews dumps;
    private final PaperNews papers;
    private final QueryConfig.Events config;
    private long lastKeptAlive = System.nanoTime();
    private final Loop loop;

    Telling(Clients clients, DumpNews dumps, PaperNews papers, QueryConfig config, Patience patience, Trouble trouble) {
        this.clients = clients;
        this.dumps = dumps;
        this.papers = papers;
        this.config = config.events();
        this.loop = new Loop("events", this::turn, patience, trouble);
    }

    /** Says that there is a client. */
    void wake() {
        loop.wake();
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop.stop(GRACE)) {
            papers.stop();
        }
    }

    private Duration turn() {
        if (clients.isEmpty()) {
            papers.stop();
            dumps.forget();
            return UNTIL_WOKEN;
        }
        keepAlive();
        try {
            papers.listen();
            tell();
        } catch (RuntimeException e) {
            papers.stop();
            throw e;
        }
        return config.poll();
    }

    private void tell() {
        var listening = clients.all();
        tellDumps(listening, dumps.changed());
        papers.next()
                .ifPresent(news -> listening.forEach(client -> {
                    news.named().forEach(paper -> client.send("paper", paper));
                    if (news.more() > 0) {
                        client.send("papers", Map.of("more", news.more()));
                    }
                }));
    }

    private void tellDumps(List<Client> listening, List<DumpView> changed) {
        for (var client : listening) {
            Consumer<DumpView> teller = dump -> client.send("dump", dump);
            (client.isGreeted() ? changed : dumps.known()).forEach(teller);
            client.greeted();
        }
    }

    private void keepAlive() {
        if (System.nanoTime() - lastKeptAlive >= config.heartbeat().toNanos()) {
            clients.all().forEach(Client::keepAlive);
            lastKeptAlive = System.nanoTime();
        }
    }
}
