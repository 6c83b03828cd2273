package io.broadsheet.local.up;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C and its like. The first interrupts the thread that made this, which then stops everything in order; a second one hurries.
 * The JVM's own shutdown hooks know no second time, and {@code sun.misc.Signal} can be used without a compiler warning only by
 * reflection.
 */
final class StopSignals {
    private static final int SIGINT = 2;

    private final Thread session;
    private volatile int received;
    private volatile Runnable hurry = () -> {};

    private StopSignals(Thread session) {
        this.session = session;
    }

    /** From now on signals reach the current thread. */
    static StopSignals watch() {
        StopSignals signals = new StopSignals(Thread.currentThread());
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            signals.handle(name);
        }
        return signals;
    }

    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method number = signal.getMethod("getNumber");
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        received((int) number.invoke(arguments[0]));
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM does not tell about signal " + name, e);
        }
    }

    private void received(int number) {
        if (received == 0) {
            received = number == 0 ? SIGINT : number;
            session.interrupt();
        } else {
            hurry.run();
        }
    }

    /** What to do at a second signal. */
    void onSecond(Runnable action) {
        hurry = action;
    }

    /** Whether somebody asked to stop. */
    boolean isReceived() {
        return received != 0;
    }

    /** The exit status that shells expect of a program that ended by a signal. */
    int exitStatus() {
        return 128 + received;
    }
}
