package io.broadsheet.local.up;

import io.broadsheet.local.feed.DropFolder;
import io.broadsheet.local.feed.Feeder;
import io.broadsheet.local.feed.Follower;
import io.broadsheet.local.system.RunningSystem;
import java.time.Duration;

/** What the launcher does over and over while everything runs. */
record Shift(RunningSystem system, Feeder feeder, Follower follower, DropFolder folder) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    /** The longest time in which nothing moves before {@code --once} gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Ends with the exit status where it was told to do its work once; otherwise only an interrupt ends it. */
    int run(Options options, Welcome welcome) throws InterruptedException {
        boolean welcomed = false;
        long moved = System.nanoTime();
        long changes = -1;
        while (true) {
            look();
            if (options.once() && isDone()) {
                return feeder.hasFailed() || follower.isOursRejected() ? 1 : 0;
            }
            if (!options.once() && !welcomed && feeder.isDone() && !follower.awaitsOurs()) {
                welcome.print();
                welcomed = true;
            }
            if (changes != follower.changes()) {
                changes = follower.changes();
                moved = System.nanoTime();
            }
            if (options.once() && System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException("nothing moved for " + PATIENCE.toMinutes() + " minutes; "
                        + (follower.isSettled() ? "files wait in the inbox" : follower.waitingFor()));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void look() throws InterruptedException {
        system.tend();
        feeder.feed();
        follower.look();
    }

    /** The folders first: a file leaves them before its report can be seen. */
    private boolean isDone() throws InterruptedException {
        if (!feeder.isDone() || !folder.isEmpty()) {
            return false;
        }
        follower.look();
        return follower.isSettled();
    }
}
