package io.broadsheet.query.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.testing.Configs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Map;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private final Clients clients =
            new Clients(Configs.with(Map.of("broadsheet.events.clients", "2")), new SimpleMeterRegistry());

    @Test
    void tellEachOfThem() {
        var one = connected(10);
        var other = connected(10);

        clients.all().forEach(client -> client.send("paper", "news"));

        assertThat(names(one)).contains("paper");
        assertThat(names(other)).contains("paper");
    }

    @Test
    void areDisconnectedWhereTheyDoNotRead() {
        var slow = connected(1);
        var quick = connected(Long.MAX_VALUE);

        for (var i = 0; i < Clients.BUFFER + 2; i++) {
            clients.all().forEach(client -> client.send("paper", "news"));
        }

        slow.request(Clients.BUFFER * 2L);
        slow.assertCompleted();
        quick.assertNotTerminated();
        assertThat(clients.all()).hasSize(1);
        assertThat(clients.takePlace()).isTrue();
    }

    @Test
    void giveTheirPlacesBack() {
        var one = connected(1);
        var other = connected(1);
        assertThat(clients.takePlace()).isFalse();

        one.cancel();

        assertThat(clients.takePlace()).isTrue();
        assertThat(clients.takePlace()).isFalse();
        other.assertNotTerminated();
    }

    private AssertSubscriber<OutboundSseEvent> connected(long reads) {
        assertThat(clients.takePlace()).isTrue();
        return clients.events(new SseImpl(), () -> {}).subscribe().withSubscriber(AssertSubscriber.create(reads));
    }

    private static Iterable<String> names(AssertSubscriber<OutboundSseEvent> subscriber) {
        return subscriber.getItems().stream()
                .map(event -> String.valueOf(event.getName()))
                .toList();
    }
}
