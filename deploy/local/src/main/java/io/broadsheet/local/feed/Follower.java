package io.broadsheet.local.feed;

import io.broadsheet.local.show.Console;
import io.broadsheet.local.show.ProgressBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows dropped files until they are complete or rejected, and prints a line for each. */
public final class Follower {
    /** So that a thousand files on their way cost no more than this at every look. */
    private static final int QUESTIONS = 50;

    private final Reports reports;
    private final Ledger ledger;
    private final Console console;
    private final List<Arrival> onTheirWay = new ArrayList<>();
    private String progress = "";
    private long changes;
    private boolean oursRejected;

    public Follower(Reports reports, Ledger ledger, Console console) {
        this.reports = reports;
        this.ledger = ledger;
        this.console = console;
    }

    void expect(Arrival arrival) {
        onTheirWay.add(arrival);
        changes++;
    }

    /** Looks once for what is new. */
    public void look() throws InterruptedException {
        reports.fresh().forEach(this::assign);
        settle();
        showProgress();
    }

    /** A file with equal content may have been dropped twice: then each gets one report, the one of its name if it can. */
    private void assign(Report report) {
        changes++;
        onTheirWay.stream()
                .filter(arrival -> arrival.awaits(report))
                .min(Comparator.comparing(arrival -> !arrival.name().equals(report.file())))
                .ifPresentOrElse(arrival -> arrival.reported(report), () -> onTheirWay.add(Arrival.others(report)));
    }

    private void settle() throws InterruptedException {
        int questions = 0;
        Iterator<Arrival> arrivals = onTheirWay.iterator();
        while (arrivals.hasNext() && questions < QUESTIONS) {
            Arrival arrival = arrivals.next();
            Report report = arrival.report();
            if (report != null) {
                questions++;
                Optional<LedgerEntry> entry = entry(report.dump()).filter(arrival::isSettledBy);
                if (entry.isPresent()) {
                    arrivals.remove();
                    settled(arrival, report, entry.get());
                }
            }
        }
    }

    private Optional<LedgerEntry> entry(@Nullable String dump) throws InterruptedException {
        return dump == null ? Optional.of(LedgerEntry.none()) : ledger.find(dump);
    }

    private void settled(Arrival arrival, Report report, LedgerEntry entry) {
        changes++;
        oursRejected |= arrival.isOurs() && entry.isRejected();
        console.line(new ResultLine(arrival.name(), report, entry, arrival.took(entry)).text());
    }

    private void showProgress() throws InterruptedException {
        if (onTheirWay.isEmpty()) {
            console.clear();
            return;
        }
        Arrival first = onTheirWay.getFirst();
        String text = bar(first, entry(first.dump())).text() + more();
        if (!text.equals(progress)) {
            progress = text;
            changes++;
        }
        console.progress(text);
    }

    private String more() {
        int others = onTheirWay.size() - 1;
        return others == 0 ? "" : "  (and " + others + " more)";
    }

    private static ProgressBar bar(Arrival arrival, Optional<LedgerEntry> known) {
        if (known.isEmpty() || (known.get().isFinal() && arrival.report() == null)) {
            return new ProgressBar(arrival.name(), "waiting for ingest-service", 0, 0, "");
        }
        LedgerEntry entry = known.get();
        return switch (entry.state()) {
            case "receiving", "publishing" ->
                new ProgressBar(arrival.name(), "reading", entry.bytesRead(), entry.bytes(), "bytes");
            default ->
                new ProgressBar(
                        arrival.name(), "storing", entry.stored() + entry.deadLettered(), entry.published(), "records");
        };
    }

    /** Whether every file that is known of is complete or rejected. */
    public boolean isSettled() {
        return onTheirWay.isEmpty();
    }

    /** Whether a file of this launcher is still on its way. */
    public boolean awaitsOurs() {
        return onTheirWay.stream().anyMatch(Arrival::isOurs);
    }

    public boolean isOursRejected() {
        return oursRejected;
    }

    /** Rises whenever anything moves. */
    public long changes() {
        return changes;
    }

    /** What it waits for, in words. */
    public String waitingFor() {
        return progress;
    }
}
