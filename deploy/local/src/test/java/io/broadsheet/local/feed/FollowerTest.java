package io.broadsheet.local.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.local.show.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
    private static final String COMPLETE = """
            {"id": "d1", "revision": %d, "state": "complete", "records": 3, "published": 3, "stored": 3, "newPapers": 2,
             "mergedPapers": 1, "receivedAt": "2026-07-29T06:30:00Z", "completedAt": "2026-07-29T06:30:01.5Z", "unknown": 1}""";

    @TempDir
    Path data;

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, UTF_8), false, 80);
    private LedgerServer server;
    private Follower follower;

    FollowerTest() throws IOException {
        server = new LedgerServer();
    }

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(done());
        Files.createDirectories(rejected());
        report(done(), "old.txt", "known", 1);
        Reports reports = new Reports(json, List.of(done(), rejected()));
        follower = new Follower(reports, new Ledger(http, json, server.url()), console);
    }

    @AfterEach
    void end() {
        server.close();
        http.close();
    }

    @Test
    void aDumpIsSettledOnceItsReportIsThereAndTheLedgerCallsItComplete() throws Exception {
        follower.expect(Arrival.ours("a.txt", "d1"));
        server.put("d1", COMPLETE.formatted(4));
        follower.look();
        assertThat(follower.isSettled()).as("without a report").isFalse();

        report(done(), "a.txt", "published", 4);
        follower.look();

        assertThat(follower.isSettled()).isTrue();
        assertThat(follower.isOursRejected()).isFalse();
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("a.txt: complete, 3 records, 3 stored, 2 new, 1 merged");
    }

    @Test
    void anEntryOlderThanTheReportIsNotBelieved() throws Exception {
        // Given a dump that was rejected, and is dropped again after the parser learned to read it
        server.put("d1", "{\"id\": \"d1\", \"revision\": 2, \"state\": \"rejected\", \"reason\": \"old\"}");
        follower.expect(Arrival.ours("a.txt", "d1"));
        report(done(), "a.txt", "published", 5);

        follower.look();
        assertThat(follower.isSettled()).isFalse();

        server.put("d1", COMPLETE.formatted(5));
        follower.look();
        assertThat(follower.isSettled()).isTrue();
        assertThat(follower.isOursRejected()).isFalse();
    }

    @Test
    void aRejectedFileOfOursIsRemembered() throws Exception {
        server.put("d1", "{\"id\": \"d1\", \"revision\": 2, \"state\": \"rejected\", \"reason\": \"empty: no bytes\"}");
        follower.expect(Arrival.ours("a.txt", "d1"));
        report(rejected(), "a.txt", "rejected", 2);

        follower.look();

        assertThat(follower.isOursRejected()).isTrue();
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("a.txt: rejected")
                .endsWith(": empty: no bytes");
    }

    @Test
    void aFileThatNobodyCouldReadIsInNoLedger() throws Exception {
        follower.expect(Arrival.ours("a.txt", "d1"));
        Files.writeString(
                rejected().resolve("a.txt.report.json"),
                "{\"file\": \"a.txt\", \"state\": \"rejected\", \"reason\": \"unreadable: gone\"}");

        follower.look();

        assertThat(follower.isOursRejected()).isTrue();
        assertThat(lines()).singleElement().asString().endsWith(": unreadable: gone");
    }

    @Test
    void filesThatOthersDropAreFollowedToo() throws Exception {
        server.put("d1", COMPLETE.formatted(1));
        report(done(), "theirs.txt", "published", 1);

        follower.look();

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("theirs.txt: complete")
                .endsWith("1.5 s");
        assertThat(follower.isOursRejected()).isFalse();
    }

    @Test
    void theSameContentUnderTwoNamesGetsALineEach() throws Exception {
        server.put("d1", COMPLETE.formatted(2));
        follower.expect(Arrival.ours("a.txt", "d1"));
        follower.expect(Arrival.ours("b.txt", "d1"));

        report(done(), "b.txt", "published", 1);
        follower.look();
        assertThat(follower.isSettled()).isFalse();
        report(done(), "a.txt", "known", 2);
        follower.look();

        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).startsWith("b.txt: complete");
        assertThat(lines().getLast()).startsWith("a.txt: known");
        assertThat(follower.isSettled()).isTrue();
    }

    @Test
    void aReportThatIsStillBeingWrittenIsReadLater() throws Exception {
        server.put("d1", COMPLETE.formatted(1));
        follower.expect(Arrival.ours("a.txt", "d1"));
        Path report = Files.writeString(done().resolve("a.txt.report.json"), "{\"file\": \"a.t");
        follower.look();
        assertThat(follower.isSettled()).isFalse();

        Files.delete(report);
        report(done(), "a.txt", "published", 1);
        follower.look();

        assertThat(follower.isSettled()).isTrue();
    }

    @Test
    void aReportOfANameThatCameBeforeIsNew() throws Exception {
        server.put("d1", COMPLETE.formatted(1));
        Files.delete(done().resolve("old.txt.report.json"));
        follower.look();
        report(done(), "old.txt", "known", 1);
        follower.look();

        assertThat(lines()).singleElement().asString().startsWith("old.txt: known");
    }

    @Test
    void waitsWhileTheQueryServiceIsAway() throws Exception {
        server.close();
        follower.expect(Arrival.ours("a.txt", "d1"));
        report(done(), "a.txt", "published", 1);

        follower.look();

        assertThat(follower.isSettled()).isFalse();
        assertThat(follower.waitingFor()).contains("a.txt");
    }

    @Test
    void tellsWhenSomethingMoves() throws Exception {
        follower.expect(Arrival.ours("a.txt", "d1"));
        follower.look();
        long before = follower.changes();
        follower.look();
        assertThat(follower.changes()).isEqualTo(before);

        server.put(
                "d1", "{\"id\": \"d1\", \"revision\": 1, \"state\": \"publishing\", \"bytes\": 10, \"bytesRead\": 5}");
        follower.look();

        assertThat(follower.changes()).isGreaterThan(before);
        assertThat(follower.waitingFor()).isEqualTo("a.txt  [##########----------]  50 %  reading, 5 of 10 bytes");
    }

    private Path done() {
        return data.resolve("done");
    }

    private Path rejected() {
        return data.resolve("rejected");
    }

    private static void report(Path folder, String name, String state, int revision) throws IOException {
        Files.writeString(
                folder.resolve(name + ".report.json"),
                "{\"file\": \"%s\", \"dump\": \"d1\", \"state\": \"%s\", \"revision\": %d, \"rejections\": []}"
                        .formatted(name, state, revision));
    }

    private List<String> lines() {
        return printed.toString(UTF_8).lines().toList();
    }
}
