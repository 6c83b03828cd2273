package io.broadsheet.query.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.arrival.Arrivals;
import io.broadsheet.query.digest.plan.MailAddress;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Sql;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is written to, when several processes are at it. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class DigestsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Digests digests;

    @Inject
    Subscribing subscribing;

    @Inject
    Arrivals arrivals;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Test
    void writesOneLetterHoweverManyProcessesAreAtIt() throws Exception {
        var readers = IntStream.range(0, 12)
                .mapToObj(i -> subscribed("replicas-" + i, "daily"))
                .toList();
        for (var reader : readers) {
            reader.papersCome("replicas", 1);
        }
        var last = arrivals.last();
        Sql.execute("update subscription set due_at = now() - interval '1 second' where address in ("
                + readers.stream().map(reader -> "'" + reader.address() + "'").collect(Collectors.joining(",")) + ")");

        // When
        var now = clock.instant();
        inParallel(8, () -> {
            for (var i = 0; i < 5; i++) {
                digests.write(now, last);
            }
            return null;
        });

        // Then
        for (var reader : readers) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(occasions(reader)).hasSize(1));
        }
    }

    @Test
    void tellsOfEachPaperOnce() throws SQLException {
        var ada = subscribed("once", "daily");
        var first = ada.papersCome("once a", 2);
        due(ada, "-1 day");
        await().atMost(SOON).untilAsserted(() -> assertThat(papers(ada)).containsExactlyInAnyOrderElementsOf(first));
        // the next day
        Sql.execute(
                "update letter set occasion = '2001-01-01' where occasion <> 'first' and occasion not like 'confirm%'"
                        + " and subscription = '" + id(ada) + "'");
        var second = ada.papersCome("once b", 2);

        due(ada, "-1 second");

        var all = new ArrayList<>(first);
        all.addAll(second);
        await().atMost(SOON).untilAsserted(() -> assertThat(papers(ada)).containsExactlyInAnyOrderElementsOf(all));
    }

    @Test
    void keepsPapersForTheNextDayWhereADayHasItsLetter() throws SQLException {
        var ada = subscribed("changed", "daily");
        ada.papersCome("changed a", 1);
        due(ada, "-1 second");
        await().atMost(SOON).untilAsserted(() -> assertThat(papers(ada)).hasSize(1));
        var place = place(ada);
        ada.papersCome("changed b", 1);

        // When
        due(ada, "-1 second");

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(waits(ada)).isTrue());
        assertThat(papers(ada)).hasSize(1);
        assertThat(place(ada)).isEqualTo(place);
    }

    @Test
    void isNotDueAgainBeforeItsTime() throws SQLException {
        var ada = subscribed("weekly", "weekly");
        ada.papersCome("weekly", 1);

        due(ada, "-21 days");

        await().atMost(SOON).untilAsserted(() -> assertThat(occasions(ada)).hasSize(1));
        assertThat(sql.number(
                        "select count(*) from subscription where address = ? and due_at between now() and now() + interval '7 days'",
                        ada.address()))
                .isOne();
    }

    @Test
    void takesNothingForNewsThatWasReceivedLongAgo() throws SQLException {
        var ada = subscribed("long ago", "daily");
        var before = arrivals.last();
        var record = Records.record("long ago " + ada.word(), 0)
                .title("An Old Study of " + ada.word())
                .receivedAt("2020-01-01T00:00:00Z");
        Topics.send(record);
        ada.papersCome("just now", 1);

        assertThat(arrivals.last()).isGreaterThan(before);
        assertThat(sql.number("select count(*) from arrival where id = ?::uuid", record.recordId()))
                .isZero();
    }

    @Test
    void forgetsWhoNeverConfirmed() throws SQLException {
        var ada = Subscriber.named("silent");
        subscribing.ask(
                MailAddress.parse(ada.address()),
                Wish.interest(ada.word(), null),
                Wish.schedule(null, null, null, null));

        subscribing.forgetUnconfirmed(clock.instant().plus(Duration.ofHours(47)));
        assertThat(sql.number("select count(*) from subscription where address = ?", ada.address()))
                .isOne();
        subscribing.forgetUnconfirmed(clock.instant().plus(Duration.ofHours(49)));
        assertThat(sql.number("select count(*) from subscription where address = ?", ada.address()))
                .isZero();
    }

    private Subscriber subscribed(String name, String rhythm) {
        var reader = Subscriber.named(name.replace(' ', '-'));
        subscribing.ask(
                MailAddress.parse(reader.address()),
                Wish.interest(reader.word(), null),
                Wish.schedule(rhythm, null, null, null));
        assertThat(subscribing.confirm(id(reader))).isPresent();
        return reader;
    }

    private UUID id(Subscriber reader) {
        try {
            return sql.rows(
                            row -> row.getObject(1, UUID.class),
                            "select id from subscription where address = ?",
                            reader.address())
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void due(Subscriber reader, String when) throws SQLException {
        Sql.execute("update subscription set due_at = now() + interval '" + when + "' where address = '"
                + reader.address() + "'");
    }

    private boolean waits(Subscriber reader) throws SQLException {
        return sql.number("select count(*) from subscription where due_at > now() and address = ?", reader.address())
                == 1;
    }

    private long place(Subscriber reader) throws SQLException {
        return sql.number("select place from subscription where address = ?", reader.address());
    }

    /** Of the digests it was written. */
    private List<String> occasions(Subscriber reader) throws SQLException {
        return sql.texts(
                "select occasion from letter l join subscription s on s.id = l.subscription"
                        + " where s.address = ? and occasion not like 'confirm%'",
                reader.address());
    }

    private List<String> papers(Subscriber reader) throws SQLException {
        return sql.texts(
                "select replace(unnest(papers)::text, '-', '') from letter l join subscription s on s.id = l.subscription"
                        + " where s.address = ?",
                reader.address());
    }

    private static void inParallel(int threads, Callable<Void> work) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(work))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
    }
}
