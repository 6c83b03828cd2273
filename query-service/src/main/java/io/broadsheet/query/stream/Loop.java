package io.broadsheet.query.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does a piece of work over and over: at once while there is more to do, when woken, and otherwise after a
 * while. Failed work is done again after a wait that grows up to a bound.
 */
public final class Loop {

    private final Patience patience;
    private final Patience.Attempts attempts;
    private final Work work;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    public Loop(String name, Work work, Patience patience, Trouble trouble) {
        this.patience = patience;
        this.attempts = new Patience.Attempts(name, trouble);
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** Ends a wait for more to do; does nothing before the start. */
    public void wake() {
        if (thread.isAlive()) {
            wakeUps.release();
        }
    }

    /** Waits a while for the piece of work under way; then interrupts it. Answers whether it had been started. */
    public boolean stop(Duration within) throws InterruptedException {
        if (thread.getState() == Thread.State.NEW) {
            return false;
        }
        stopping = true;
        wake();
        if (!thread.join(within)) {
            thread.interrupt();
            thread.join(within);
        }
        return true;
    }

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {

        /** Does the work; answers how long to wait for more of it, zero if there is more already. */
        Duration run();
    }

    private void run() {
        try {
            while (!stopping) {
                pause(attempt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt() {
        try {
            var wait = work.run();
            attempts.succeeded();
            return wait;
        } catch (RuntimeException e) {
            if (!stopping) {
                attempts.failed(e);
            }
            wakeUps.drainPermits();
            return patience.waitAfter(Math.max(1, attempts.failures()));
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        if (wakeUps.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
