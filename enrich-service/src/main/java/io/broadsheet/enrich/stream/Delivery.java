package io.broadsheet.enrich.stream;

import io.broadsheet.enrich.EnrichConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Sends messages and waits until the broker has acknowledged every one: what fails is sent again, with growing waits
 * and without end, until it is stopped.
 */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Supplier<Producer<byte[], byte[]>> producer;
    private final EnrichConfig.Retry retry;
    private final EnrichMetrics metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Delivery(Supplier<Producer<byte[], byte[]>> producer, EnrichConfig.Retry retry, EnrichMetrics metrics) {
        this.producer = producer;
        this.retry = retry;
        this.metrics = metrics;
    }

    /** How many partitions a topic has; waits for the broker as long as the producer's max.block.ms. */
    int partitions(String topic) {
        int attempt = 0;
        while (true) {
            try {
                return producer.get().partitionsFor(topic).size();
            } catch (RuntimeException unavailable) {
                pause(++attempt, 0, unavailable);
            }
        }
    }

    /**
     * Returns when all are acknowledged.
     *
     * @param tooLarge what to send instead of a message that the broker will never take
     * @throws StoppedException if the service stops before; then some are sent and some are not
     */
    void deliver(List<Outgoing> batch, UnaryOperator<Outgoing> tooLarge) {
        List<Outgoing> open = attempt(batch, tooLarge);
        int attempt = 0;
        while (!open.isEmpty()) {
            metrics.retry(open.size());
            pause(++attempt, open.size(), new IllegalStateException("not acknowledged"));
            open = attempt(open, tooLarge);
        }
    }

    void stop() {
        stopped.countDown();
    }

    /** Answers what has to be sent again. */
    private List<Outgoing> attempt(List<Outgoing> batch, UnaryOperator<Outgoing> tooLarge) {
        List<Outgoing> open = new ArrayList<>();
        List<Sent> sent = new ArrayList<>(batch.size());
        Producer<byte[], byte[]> out = producer.get();
        for (Outgoing outgoing : batch) {
            try {
                sent.add(new Sent(outgoing, out.send(outgoing.message())));
            } catch (RuntimeException refused) {
                open.add(outgoing);
            }
        }
        flush(out);
        sent.forEach(one -> settle(one, tooLarge, open));
        return open;
    }

    /** Lingering batches go out now; whether they arrived, their futures say. */
    private static void flush(Producer<byte[], byte[]> out) {
        try {
            out.flush();
        } catch (RuntimeException interrupted) {
            LOG.debugf("flush ended early error=\"%s\"", interrupted.toString());
        }
    }

    private static void settle(Sent sent, UnaryOperator<Outgoing> tooLarge, List<Outgoing> open) {
        try {
            sent.acknowledgement().get(1, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            boolean hopeless = failed.getCause() instanceof RecordTooLargeException;
            open.add(hopeless ? tooLarge.apply(sent.outgoing()) : sent.outgoing());
        } catch (java.util.concurrent.TimeoutException notYet) {
            open.add(sent.outgoing());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private void pause(int attempt, int records, Exception reason) {
        Duration wait = wait(attempt);
        LOG.warnf(
                "The broker did not take everything; trying again in %s attempt=%d records=%d error=\"%s\"",
                wait, attempt, records, reason.toString());
        try {
            if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private Duration wait(int attempt) {
        Duration doubled = retry.firstWait().multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(retry.longestWait()) < 0 ? doubled : retry.longestWait();
    }

    private record Sent(Outgoing outgoing, Future<?> acknowledgement) {}

    /** The service stops; the batch is not acknowledged and comes again after the next start. */
    static final class StoppedException extends RuntimeException {
        private StoppedException() {
            super("The service stops before everything was delivered; the batch comes again after the next start.");
        }
    }
}
