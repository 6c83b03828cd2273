package io.broadsheet.query.catalog.identity;

import static io.broadsheet.query.catalog.identity.Listed.paper;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedKeysTest {

    private static final Key ABSTRACT = new Key("abstract", "5ee7");
    private static final Key TITLE = new Key("title", "preface");

    @Test
    void findsWhoSharesAKeyOnce() {
        // Given
        Sighting one = paper("One").sighting("1", ABSTRACT, TITLE);
        Sighting other = paper("Two").sighting("2", ABSTRACT, TITLE);
        Sighting stranger = paper("Three").sighting("3", new Key("abstract", "0ff"));
        // When
        SharedKeys keys = new SharedKeys(List.of(one, other, stranger));
        // Then
        assertThat(keys.candidatesOf(one)).containsExactly(other);
        assertThat(keys.candidatesOf(stranger)).isEmpty();
    }

    @Test
    void blocksAKeyOfTooManyTitles() {
        assertThat(new SharedKeys(titled(SharedKeys.MOST_FACES)).isBlocked(ABSTRACT))
                .isFalse();
        assertThat(new SharedKeys(titled(SharedKeys.MOST_FACES + 1)).isBlocked(ABSTRACT))
                .isTrue();
    }

    @Test
    void doesNotBlockAPaperForBeingListedOften() {
        List<Sighting> sightings = IntStream.range(0, 500)
                .mapToObj(i -> paper("One and the Same").sighting("s" + i, ABSTRACT))
                .toList();
        assertThat(new SharedKeys(sightings).isBlocked(ABSTRACT)).isFalse();
    }

    @Test
    void blocksATitleOfTooManyAbstracts() {
        List<Sighting> sightings = IntStream.rangeClosed(0, SharedKeys.MOST_FACES)
                .mapToObj(i -> paper("Preface").saying("This is preface " + i).sighting("s" + i, TITLE))
                .toList();
        assertThat(new SharedKeys(sightings).isBlocked(TITLE)).isTrue();
        assertThat(new SharedKeys(sightings.subList(1, sightings.size())).isBlocked(TITLE))
                .isFalse();
    }

    @Test
    void blocksAKeyOfMoreDifferentRecordsThanCanBeComparedAllWithAll() {
        List<Sighting> sightings = IntStream.rangeClosed(0, SharedKeys.MOST_HOLDERS)
                .mapToObj(i -> paper("One and the Same").sighting("s" + i, ABSTRACT))
                .toList();
        assertThat(new SharedKeys(sightings).isBlocked(ABSTRACT)).isTrue();
        assertThat(new SharedKeys(sightings.subList(1, sightings.size())).isBlocked(ABSTRACT))
                .isFalse();
    }

    @Test
    void blocksWhateverTheOrder() {
        // Given exactly as many titles as are allowed, some often
        List<Sighting> sightings = new ArrayList<>(
                Stream.concat(titled(SharedKeys.MOST_FACES).stream(), again(20)).toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(sightings, new Random(seed));
            assertThat(new SharedKeys(sightings).isBlocked(ABSTRACT)).isFalse();
        }
    }

    private static List<Sighting> titled(int titles) {
        return IntStream.range(0, titles)
                .mapToObj(i -> paper("Title " + i).sighting("s" + i, ABSTRACT))
                .toList();
    }

    private static Stream<Sighting> again(int times) {
        return IntStream.range(0, times).mapToObj(i -> paper("Title 0").sighting("again" + i, ABSTRACT));
    }
}
