package io.broadsheet.query.event;

import io.broadsheet.query.QueryConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** All who listen, of whom there are so many at most. */
@Startup // what is counted is there, as 0, before it happens
@ApplicationScoped
class Clients {

    /** More than one turn tells, so that only who misses several turns is disconnected. */
    static final int BUFFER = 512;

    private final Semaphore places;
    private final Set<Client> connected = ConcurrentHashMap.newKeySet();

    Clients(QueryConfig config, MeterRegistry metrics) {
        this.places = new Semaphore(config.events().clients());
        Gauge.builder("broadsheet.events.clients", connected, Set::size)
                .description("Clients that listen to /v1/events")
                .register(metrics);
    }

    /** Whether there was a place, which is taken now and given back when the client goes. */
    boolean takePlace() {
        return places.tryAcquire();
    }

    /** The events for a client that has taken a place; {@code then} is called once it listens. */
    Multi<OutboundSseEvent> events(Sse sse, Runnable then) {
        Consumer<MultiEmitter<? super OutboundSseEvent>> joining = emitter -> {
            var client = new Client(sse, emitter);
            emitter.onTermination(() -> connected.remove(client));
            client.welcome();
            connected.add(client);
            then.run();
        };
        // the first failure is a full buffer: to end the answer is all that can be said to who does not read
        return Multi.createFrom()
                .emitter(joining, BUFFER)
                .onFailure()
                .recoverWithCompletion()
                .onTermination()
                .invoke(places::release);
    }

    boolean isEmpty() {
        return connected.isEmpty();
    }

    List<Client> all() {
        return List.copyOf(connected);
    }
}
