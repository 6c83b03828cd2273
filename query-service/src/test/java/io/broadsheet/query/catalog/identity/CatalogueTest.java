package io.broadsheet.query.catalog.identity;

import static io.broadsheet.query.catalog.identity.Listed.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String NIGHT =
            "We caption images taken at night. Our patient decoder waits for evidence before"
                    + " it names an object and beats a transformer of equal size on three test sets.";
    private static final String RIVERS = "Rivers carry sediment that sensors cannot see. This survey compares eleven"
            + " ways to estimate it from satellite images and finds that most fail in winter.";

    private static final String[] TITLES = {
        "Patient Decoders Caption Images",
        "On Patient Decoders that Caption Images",
        "Sediment in Rivers from Satellites",
        "Sediment in Rivers from Satellites 2",
        "Preface"
    };
    private static final String[] ABSTRACTS = {NIGHT, NIGHT.substring(0, 90), RIVERS, ""};
    private static final String[] NAMES = {"Ada Example", "Bo Case", "Ed Other"};

    @Test
    void joinsWhatSharesAKeyAndIsAlike() {
        // Given
        Key title = new Key("title", "patientdecoderscaptionimages");
        Key night = new Key("abstract", "a1");
        List<Sighting> sightings = List.of(
                paper("Patient Decoders Caption Images").saying(NIGHT).sighting("1", title, night),
                paper("Patient Decoders Caption Images").by("Ada Example").sighting("2", title),
                paper("Rivers at Night").saying(NIGHT).sighting("3", night),
                paper("Patient Decoders Caption Images").saying(NIGHT).sighting("4"));
        // When
        Catalogue catalogue = Catalogue.of(sightings, Decisions.NONE, SamePaper.byAllRules());
        // Then
        assertThat(catalogue.papers()).containsExactlyInAnyOrder(List.of("1", "2"), List.of("3"), List.of("4"));
        assertThat(catalogue.checks()).isEqualTo(2);
    }

    @Test
    void followsPeople() {
        // Given
        Key title = new Key("title", "patientdecoderscaptionimages");
        List<Sighting> sightings = List.of(
                paper("Patient Decoders Caption Images").saying(NIGHT).sighting("1", title),
                paper("Patient Decoders Caption Images").saying(NIGHT).sighting("2", title),
                paper("Rivers at Night").saying(RIVERS).sighting("3"));
        Decisions decisions = new Decisions(List.of(
                Decision.split(Set.of("1"), Set.of("2")),
                Decision.merge(Set.of("2"), Set.of("3")),
                Decision.merge(Set.of("1"), Set.of("not seen yet"))));
        // When
        Catalogue catalogue = Catalogue.of(sightings, decisions, SamePaper.byAllRules());
        // Then
        assertThat(catalogue.papers()).containsExactlyInAnyOrder(List.of("1"), List.of("2", "3"));
    }

    @Test
    void comparesRecordsThatSayTheSameOnce() {
        // Given
        Key title = new Key("title", "patientdecoderscaptionimages");
        List<Sighting> sightings = new ArrayList<>(
                List.of(paper("Patient Decoders Caption Images").saying(NIGHT).sighting("other", title)));
        for (int i = 0; i < 1_000; i++) {
            sightings.add(paper("Patient Decoders Caption Images")
                    .saying(NIGHT)
                    .by("Ada Example")
                    .sighting("s" + i, title));
        }
        // When
        Catalogue catalogue = Catalogue.of(sightings, Decisions.NONE, SamePaper.byAllRules());
        // Then
        assertThat(catalogue.checks()).isEqualTo(1);
        assertThat(catalogue.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper).hasSize(1_001));
    }

    @Test
    void keepsRecordsApartThatSayTheSameAndNextToNothing() {
        List<Sighting> prefaces = List.of(
                paper("Preface").sighting("1", new Key("title", "preface")),
                paper("Preface").sighting("2", new Key("title", "preface")));

        assertThat(Catalogue.of(prefaces, Decisions.NONE, SamePaper.byAllRules())
                        .papers())
                .containsExactlyInAnyOrder(List.of("1"), List.of("2"));
    }

    @RepeatedTest(50)
    void isTheSameInEveryOrder(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sightings.add(anySighting("s%02d".formatted(i), random));
        }
        Set<List<String>> papers = papers(sightings);
        // When and then
        for (int order = 0; order < 5; order++) {
            Collections.shuffle(sightings, random);
            assertThat(papers(sightings)).isEqualTo(papers);
        }
    }

    private static Set<List<String>> papers(Collection<Sighting> sightings) {
        Decisions decisions = new Decisions(List.of(
                Decision.merge(Set.of("s03"), Set.of("s04", "s05")), Decision.split(Set.of("s05"), Set.of("s06"))));
        return Set.copyOf(
                Catalogue.of(sightings, decisions, SamePaper.byAllRules()).papers());
    }

    private static Sighting anySighting(String id, Random random) {
        Listed listed = paper(oneOf(TITLES, random)).saying(oneOf(ABSTRACTS, random));
        if (random.nextBoolean()) {
            listed = listed.by(oneOf(NAMES, random), oneOf(NAMES, random));
        }
        if (random.nextInt(4) == 0) {
            listed = listed.with("arxiv", "2607.0000" + random.nextInt(4));
        }
        return listed.sighting(id, keys(listed));
    }

    private static Key[] keys(Listed listed) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("title", listed.title()));
        keys.add(new Key("authors", String.join("/", listed.authors())));
        listed.identifiers().forEach((kind, value) -> keys.add(new Key(kind, value)));
        if (!listed.abstractText().isEmpty()) {
            keys.add(new Key("sentence", listed.abstractText().substring(0, 20)));
        }
        return keys.toArray(Key[]::new);
    }

    private static String oneOf(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }
}
