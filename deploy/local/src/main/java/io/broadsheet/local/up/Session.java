package io.broadsheet.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.local.feed.DropFolder;
import io.broadsheet.local.feed.Feeder;
import io.broadsheet.local.feed.Follower;
import io.broadsheet.local.feed.Ledger;
import io.broadsheet.local.feed.Reports;
import io.broadsheet.local.show.Console;
import io.broadsheet.local.system.Addresses;
import io.broadsheet.local.system.DataFolder;
import io.broadsheet.local.system.FolderLock;
import io.broadsheet.local.system.Installation;
import io.broadsheet.local.system.RunningSystem;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of {@code up}, from the lock on its folder to the end of the last process. */
final class Session {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Installation installation;
    private final Options options;
    private final Console console;
    private final Addresses addresses;

    Session(Installation installation, Options options, Console console) {
        this.installation = installation;
        this.options = options;
        this.console = console;
        this.addresses = new Addresses(options.host(), options.port());
    }

    /** The exit status. */
    int run() {
        StopSignals signals = StopSignals.watch();
        try {
            return run(signals);
        } catch (InterruptedException e) {
            return stopped(signals);
        } catch (IllegalStateException e) {
            // An interrupted start ends in one of many ways.
            if (signals.isReceived()) {
                return stopped(signals);
            }
            throw e;
        }
    }

    /** Ending a run that was to go on until it is ended is no failure. */
    private int stopped(StopSignals signals) {
        console.line("Stopped.");
        return options.once() ? signals.exitStatus() : 0;
    }

    private int run(StopSignals signals) throws InterruptedException {
        DataFolder data = new DataFolder(options.data()).create();
        try (FolderLock _ = FolderLock.take(data);
                RunningSystem system = new RunningSystem(installation, data, addresses, console)) {
            addresses.requireFree();
            Diary.of(data).open();
            console.line("Broadsheet keeps its data in " + data.path());
            signals.onSecond(system::kill);
            return serve(data, system);
        }
    }

    private int serve(DataFolder data, RunningSystem system) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
            // Before ingest-service runs: files that wait from before are reported as soon as it does.
            Reports reports = new Reports(json, List.of(data.done(), data.rejected()));
            Ledger ledger = new Ledger(http, json, addresses.here(addresses.port()));
            Follower follower = new Follower(reports, ledger, console);
            DropFolder folder = new DropFolder(data.inbox(), data.work());
            folder.tidy();
            Feeder feeder = new Feeder(dumps(), folder, follower, console);
            system.start(http);
            return new Shift(system, feeder, follower, folder).run(options, new Welcome(addresses, data, console));
        }
    }

    private List<Path> dumps() {
        List<Path> dumps = new ArrayList<>(options.files());
        if (options.samples()) {
            dumps.addAll(installation.samples());
        }
        return dumps;
    }
}
