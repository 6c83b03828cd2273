package io.broadsheet.query.catalog.store;

import io.broadsheet.query.catalog.decision.PaperDecided;
import io.broadsheet.query.testing.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random records with few titles, texts, people and ids to share, decisions about them, and the ways in which all may arrive. */
final class Deliveries {

    private static final int DUMPS = 4;
    private static final int RECORDS_A_DUMP = 30;

    private static final List<String> TITLES = List.of(
            "Patient Decoders Caption Images at Night",
            "Patient decoders: caption images, at night",
            "On Patient Decoders that Caption Images at Night",
            "Sediment in Rivers Seen from Satellites",
            "Sediment in Rivers Seen from Satellites 2",
            "Sediment in the Rivers as Seen from Satellites",
            "Preface",
            "Learning to Wait");
    private static final List<String> TEXTS = List.of(
            "We caption images taken at night. Our patient decoder waits for evidence before it names an object and beats"
                    + " a transformer of equal size on three test sets.",
            "We caption images taken at night. Our patient decoder waits for evidence before it names an object and beats"
                    + " a larger transformer on four test sets, and it is faster.",
            "We caption images taken at night. Our patient decoder waits for evidence before it names",
            "Rivers carry sediment that sensors cannot see. This survey compares eleven ways to estimate it from satellite"
                    + " images and finds that most fail in winter.",
            "");
    private static final List<String> PEOPLE =
            List.of("Ada Example", "Bo Case", "Ed Other", "Wei Sample", "Wen Sample", "Ida Trial");

    private final String salt;
    private final Random random;

    Deliveries(long seed) {
        this.salt = "deliveries-" + seed;
        this.random = new Random(seed);
    }

    /** Every event there is: each record in one version or two, of which the second may say something else. */
    List<Records.Builder> events() {
        var events = new ArrayList<Records.Builder>();
        for (var dump = 0; dump < DUMPS; dump++) {
            for (var ordinal = 0; ordinal < RECORDS_A_DUMP; ordinal++) {
                events.add(event(dump, ordinal, 1));
                if (random.nextInt(4) == 0) {
                    events.add(event(dump, ordinal, 2));
                }
            }
        }
        return events;
    }

    /** What people say of the records: some of the last words contradict others. */
    List<PaperDecided> decisions() {
        var decisions = new ArrayList<PaperDecided>();
        for (var i = 0; i < 8; i++) {
            var kind = random.nextBoolean() ? PaperDecided.Kind.SPLIT : PaperDecided.Kind.MERGE;
            var ids = someRecords(2 + random.nextInt(5));
            var half = 1 + random.nextInt(ids.size() - 1);
            decisions.add(decision(kind, ids.subList(0, half), ids.subList(half, ids.size()), null));
        }
        decisions.add(decision(PaperDecided.Kind.WITHDRAW, List.of(), List.of(), dump(1)));
        decisions.add(decision(PaperDecided.Kind.WITHDRAW, List.of(), List.of(), dump(2)));
        decisions.add(decision(PaperDecided.Kind.RESTORE, List.of(), List.of(), dump(2)));
        decisions.add(decision(PaperDecided.Kind.SUPPRESS, someRecords(2), List.of(), null));
        decisions.add(decision(PaperDecided.Kind.SUPPRESS, someRecords(1), List.of(), null));
        decisions.add(decision(PaperDecided.Kind.READMIT, decisions.getLast().one(), List.of(), null));
        return decisions;
    }

    /** How many partitions the events come through. */
    int partitions() {
        return 1 + random.nextInt(8);
    }

    /** In some order, a third of them twice. */
    <T> List<T> shuffled(List<T> events) {
        var deliveries = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private Records.Builder event(int dump, int ordinal, int version) {
        var title = random.nextInt(3) == 0 ? "Letter " + random.nextInt(1000) + " to the Editor" : any(TITLES);
        var text = any(TEXTS);
        var record = Records.record(salt + "-" + dump, ordinal)
                .receivedAt("2026-07-0%dT00:00:00Z".formatted(1 + (dump * 7) % 5))
                .versions(version, 1)
                .title(title)
                .text(text)
                .weakKey("title", salt + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        if (!text.isEmpty()) {
            record.weakKey("sentence", salt + text.substring(0, 30));
        }
        if (random.nextInt(3) > 0) {
            record.weakKey("sentence", salt + " this is boilerplate");
        }
        if (random.nextBoolean()) {
            var people = any(PEOPLE);
            record.authors(people, any(PEOPLE)).weakKey("authors", salt + people);
        }
        if (random.nextInt(3) == 0) {
            record.identifier(random.nextBoolean() ? "doi" : "arxiv", salt + "/" + random.nextInt(12));
        }
        return record;
    }

    private List<String> someRecords(int count) {
        return IntStream.generate(() -> random.nextInt(DUMPS * RECORDS_A_DUMP))
                .distinct()
                .limit(count)
                .mapToObj(i -> Records.recordId(dump(i / RECORDS_A_DUMP), i % RECORDS_A_DUMP))
                .toList();
    }

    private PaperDecided decision(
            PaperDecided.Kind kind, List<String> one, List<String> other, @Nullable String dumpId) {
        return new PaperDecided(
                "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                kind,
                one,
                other,
                dumpId,
                Instant.parse("2026-08-01T00:00:00Z").plusSeconds(random.nextInt(5)));
    }

    private String dump(int number) {
        return Records.dumpId(salt + "-" + number);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
