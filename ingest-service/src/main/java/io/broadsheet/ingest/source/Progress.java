package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ledger.DumpRecorded;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.Tally;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Watches one dump being parsed: counts the bytes read and, now and then, tells the ledger and looks after the claim. */
final class Progress implements Consumer<Tally> {
    private final Claim claim;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration every;
    private final Heartbeat heartbeat;
    private DumpRecorded entry;
    private long bytesRead;
    private long told = System.nanoTime();

    Progress(Claim claim, DumpRecorded entry, Ledger ledger, Clock clock, Duration every, Heartbeat heartbeat) {
        this.claim = claim;
        this.entry = entry;
        this.ledger = ledger;
        this.clock = clock;
        this.every = every;
        this.heartbeat = heartbeat;
    }

    /** The ledger's newest entry of the dump. */
    DumpRecorded entry() {
        return entry;
    }

    @Override
    public void accept(Tally tally) {
        heartbeat.waitsForBroker(true);
        if (System.nanoTime() - told > every.toNanos()) {
            claim.check();
            entry = ledger.mention(entry.progress(bytesRead, tally, clock.instant()));
            told = System.nanoTime();
        }
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                counted(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                heartbeat.waitsForBroker(false);
                int read = super.read(buffer, offset, length);
                counted(Math.max(0, read));
                return read;
            }
        };
    }

    private void counted(int bytes) {
        bytesRead += bytes;
    }
}
