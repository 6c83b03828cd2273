package io.broadsheet.ingest.source;

import io.broadsheet.ingest.IngestConfig;
import io.broadsheet.ingest.publish.BrokerFailure;
import io.broadsheet.ingest.publish.EventProducer;
import io.broadsheet.ingest.source.WaitingClaims.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Takes claims one after another. Whatever happens to one of them, the next one is taken. */
final class Worker implements Runnable {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration WHILE_BUSY = Duration.ofMillis(100);
    private static final Duration WHILE_INCOMPLETE = Duration.ofMillis(500);

    private final WaitingClaims waiting;
    private final Predicate<Waiting> taken;
    private final DumpProcessor processor;
    private final EventProducer producer;
    private final IngestConfig.Retry retry;
    private final DumpMetrics metrics;
    private final Heartbeat heartbeat = new Heartbeat();

    Worker(
            WaitingClaims waiting,
            Predicate<Waiting> taken,
            DumpProcessor processor,
            EventProducer producer,
            IngestConfig.Retry retry,
            DumpMetrics metrics) {
        this.waiting = waiting;
        this.taken = taken;
        this.processor = processor;
        this.producer = producer;
        this.retry = retry;
        this.metrics = metrics;
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                heartbeat.beat();
                Waiting next = waiting.next(taken, IDLE);
                if (next != null) {
                    process(next);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void process(Waiting next) {
        try {
            switch (processor.process(next.claim(), heartbeat)) {
                case SETTLED, PUT_BACK -> {}
                case BUSY -> waiting.again(next, next.attempts(), WHILE_BUSY);
                case INCOMPLETE -> waiting.again(next, next.attempts(), WHILE_INCOMPLETE);
            }
        } catch (ClaimLost e) {
            LOG.warnf("file=%s error=\"%s\"", FileNames.quoted(next.claim().name()), e.getMessage());
        } catch (WorkFolderFailed e) {
            again(next, e);
        } catch (BrokerFailure e) {
            brokerFailed(next, e);
        } catch (IOException | RuntimeException e) {
            failed(next, e);
        }
    }

    /** A broker that refuses may take it later: for this there is no last attempt. */
    private void brokerFailed(Waiting next, BrokerFailure problem) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        producer.renew();
        again(next, problem);
    }

    private void failed(Waiting next, Exception problem) {
        if (!next.claim().exists()) {
            LOG.warnf(
                    "file=%s error=\"the claim was taken over meanwhile\"",
                    FileNames.quoted(next.claim().name()));
        } else if (next.attempts() + 1 < retry.attempts()) {
            again(next, problem);
        } else {
            giveUp(next, problem);
        }
    }

    private void again(Waiting next, Exception problem) {
        Duration wait = wait(next.attempts());
        LOG.warnf(
                "file=%s attempt=%d error=\"%s\"; next attempt in %s",
                FileNames.quoted(next.claim().name()), next.attempts() + 1, problem, wait);
        metrics.again();
        waiting.again(next, next.attempts() + 1, wait);
    }

    private void giveUp(Waiting next, Exception problem) {
        try {
            processor.giveUp(next.claim(), problem);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "file=%s attempt=%d error=\"%s\"; not even a report can be written (is the disk full?): the file stays in %s"
                            + " and is tried again at the next start",
                    FileNames.quoted(next.claim().name()),
                    next.attempts() + 1,
                    e,
                    next.claim().folder());
        }
    }

    private Duration wait(int attempts) {
        long doubled = retry.firstWait().toMillis() << Math.min(attempts, 16);
        return Duration.ofMillis(Math.min(doubled, retry.longestWait().toMillis()));
    }
}
