package io.broadsheet.local.process;

/** Something of ours that runs in processes of its own and can be started again in its place. */
public interface Server extends AutoCloseable {
    /** Short, as people see it in messages and as its log is called. */
    String name();

    boolean isAlive();

    LogFile log();

    /**
     * Starts it again at the same address after it ended unexpectedly.
     *
     * @throws IllegalStateException if it does not come up
     */
    void restart();

    /** Ends it now, without asking; {@link #close()} then has nothing to wait for. */
    void kill();

    /** Asks it to end and waits, with a bound. */
    @Override
    void close();
}
