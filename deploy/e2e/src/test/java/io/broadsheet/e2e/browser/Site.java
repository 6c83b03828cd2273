package io.broadsheet.e2e.browser;

import io.broadsheet.bench.system.Inbox;
import io.broadsheet.bench.system.QueryApi;
import io.broadsheet.bench.system.Repository;
import io.broadsheet.bench.system.RunningSystem;
import io.broadsheet.e2e.DropFolder;
import io.broadsheet.e2e.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running system with the samples, hostile titles and a rejected dump, and a browser to look at it.
 *
 * @param paper the id of a paper that three dumps list
 * @param dump the id of a complete dump
 * @param rejected the id of a dump that could not be read
 */
record Site(RunningSystem system, Chromium chromium, String paper, String dump, String rejected)
        implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String LISTED_THRICE = "Lanternfish: Low-Light Image Captioning with Patient Decoders";
    private static final String TITLES_ONLY = "Daily Papers\n\nOnly a Title\n\nAnd Another Title of a Paper\n";

    static Site open(Path executable) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("broadsheet-pages").resolve("data");
        RunningSystem system =
                RunningSystem.start(Repository.ours(), data, "--samples").ready(START);
        try {
            Ledger ledger = new Ledger(system.query());
            DropFolder drop = new DropFolder(data);
            String hostile = drop.drop(Hostile.FILE, Hostile.dump());
            String rejected = drop.drop("titles only.txt", TITLES_ONLY);
            String dump = Inbox.dumpId(Repository.ours().root().resolve("deploy/samples/daily-2026-07-29.txt"));
            ledger.rejected(rejected);
            ledger.complete(hostile);
            ledger.complete(dump);
            return new Site(system, Chromium.launch(executable), paper(system.query()), dump, rejected);
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            system.close();
            throw e;
        }
    }

    private static String paper(QueryApi query) throws IOException, InterruptedException {
        return query.get("/v1/papers?" + QueryApi.parameter("q", "\"" + LISTED_THRICE + "\""))
                .required("items")
                .required(0)
                .required("id")
                .asText();
    }

    /** What requests to query-service begin with. */
    String origin() {
        return "http://127.0.0.1:" + system.port();
    }

    String token() throws IOException {
        return Files.readString(system.data().resolve("token")).strip();
    }

    Visit visit(Look look) {
        return new Visit(this, chromium.fresh(look.options()));
    }

    @Override
    public void close() {
        chromium.close();
        system.close();
    }
}
