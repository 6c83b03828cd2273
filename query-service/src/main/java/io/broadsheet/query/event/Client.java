package io.broadsheet.query.event;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Somebody who listens. What he does not take in time waits in a buffer; when that is full he is disconnected. */
final class Client {

    private static final long RECONNECT_MILLIS = 3_000;

    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private boolean greeted;

    Client(Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        this.sse = sse;
        this.emitter = emitter;
    }

    /** Lets the client know at once that it is connected. */
    void welcome() {
        emitter.emit(sse.newEventBuilder()
                .comment("nothing is replayed: the dumps of now come first")
                .reconnectDelay(RECONNECT_MILLIS)
                .build());
    }

    /** Whether it was told how things stood when it came; from then on it is told of changes. */
    boolean isGreeted() {
        return greeted;
    }

    void greeted() {
        greeted = true;
    }

    void send(String name, Object data) {
        emitter.emit(sse.newEventBuilder().name(name).data(data).build());
    }

    /** Keeps proxies from closing a connection on which nothing happens. */
    void keepAlive() {
        emitter.emit(sse.newEventBuilder().comment("still here").build());
    }
}
