package io.broadsheet.query.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The token bucket of each address, as the time at which it is full again (the Generic Cell Rate Algorithm, ATM Forum Traffic
 * Management 4.0, 1996). Of more addresses than it holds, those not seen for longest are forgotten.
 */
public final class Allowances {

    private static final int MOST_ADDRESSES = 50_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Quota quota;
    private final long window;
    private final Map<String, Long> fullAt;

    public Allowances(Quota quota) {
        this(quota, MOST_ADDRESSES);
    }

    Allowances(Quota quota, int mostAddresses) {
        this.quota = quota;
        this.window = quota.window().toNanos();
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > mostAddresses;
            }
        };
    }

    /** Takes one request from what an address is allowed; {@code now} is that of {@link System#nanoTime}. */
    public synchronized Allowance take(String address, long now) {
        if (quota.isOff()) {
            return new Allowance(quota, true, 0, 0);
        }
        var used = Math.max(0, fullAt.getOrDefault(address, now) - now);
        var granted = used + quota.nanosPerRequest() <= window;
        var usedNow = granted ? used + quota.nanosPerRequest() : used;
        fullAt.put(address, now + usedNow);
        return allowance(granted, window - usedNow);
    }

    private Allowance allowance(boolean granted, long unused) {
        var left = unused / quota.nanosPerRequest();
        var wait = (left + 1) * quota.nanosPerRequest() - unused;
        return new Allowance(quota, granted, left, Math.max(1, (wait + SECOND - 1) / SECOND));
    }
}
