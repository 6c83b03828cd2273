package io.broadsheet.ingest.publish;

import org.jspecify.annotations.Nullable;

/** Which of the events sent together the broker has acknowledged. */
public final class Delivery {
    private long sent;
    private long acknowledged;
    private @Nullable Exception failure;

    synchronized void sending() {
        throwFailure();
        sent++;
    }

    synchronized void answered(@Nullable Exception problem) {
        if (problem == null) {
            acknowledged++;
        } else if (failure == null) {
            failure = problem;
        }
        notifyAll();
    }

    public synchronized long acknowledged() {
        return acknowledged;
    }

    /**
     * Waits until the broker has acknowledged everything sent; the producer's delivery time-out bounds the wait.
     *
     * @throws BrokerFailure if it refused one of them
     */
    public synchronized void awaitAll() {
        try {
            while (failure == null && acknowledged < sent) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("the service stops before the broker has acknowledged all events", e);
        }
        throwFailure();
    }

    private void throwFailure() {
        if (failure != null) {
            throw new BrokerFailure("the broker did not take an event: " + failure.getMessage(), failure);
        }
    }
}
