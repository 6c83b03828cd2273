package io.broadsheet.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.day.ShownDay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a parser reads of a file, checked as it comes for what every record and rejection must be. */
final class Found implements RecordSink {
    private static final int MOST_TEXT = 2048;
    private static final int LONGEST_MESSAGE = 4096;
    /** A file may say a thing once and use it often, but not without bound. */
    private static final long MOST_GROWTH = 400;

    private static final long FREE_GROWTH = 1 << 16;

    private final int length;
    private final List<Object> all = new ArrayList<>();
    private long characters;

    /** @param length of the file in bytes */
    Found(int length) {
        this.length = length;
    }

    List<Object> all() {
        return all;
    }

    @Override
    public void day(ShownDay shown) {
        add(shown);
    }

    @Override
    public void record(DumpRecord found) {
        check(found.position());
        assertThat(found.title()).as("title").isNotBlank();
        assertThat(found.identifiers()).doesNotContainKey("").doesNotContainValue("");
        texts(found).forEach(this::check);
        add(found);
    }

    @Override
    public void rejection(Rejection rejection) {
        check(rejection.position());
        assertThat(rejection.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(rejection.message()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
        assertThat(rejection.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_TEXT);
        check(rejection.message());
        check(rejection.text());
        add(rejection);
    }

    private void add(Object found) {
        all.add(found);
        assertThat(all).as("records, rejections and days").hasSizeLessThanOrEqualTo(2 * length + 2);
    }

    private void check(Position position) {
        if (position.line() != null) {
            assertThat(position.line()).as("line").isBetween(1L, length + 1L);
        }
        if (position.byteOffset() != null) {
            assertThat(position.byteOffset()).as("byte").isBetween(0L, (long) length);
        }
    }

    private void check(String text) {
        text.codePoints().filter(Found::isUnprintable).findFirst().ifPresent(c -> {
            throw new AssertionError("U+%04X in '%s'".formatted(c, text));
        });
        characters += text.length();
        assertThat(characters)
                .as("characters made of %d bytes", length)
                .isLessThanOrEqualTo(FREE_GROWTH + MOST_GROWTH * length);
    }

    private static boolean isUnprintable(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n';
        return control || Character.getType(c) == Character.SURROGATE;
    }

    private static Stream<String> texts(DumpRecord found) {
        Stream<String> single = Stream.of(
                        found.title(),
                        found.abstractText(),
                        found.publishedAt(),
                        found.venue(),
                        found.comment(),
                        found.licence())
                .filter(Objects::nonNull);
        Stream<String> several = Stream.of(found.authors(), found.categories(), found.keywords(), found.links())
                .flatMap(Collection::stream);
        Stream<String> identifiers = found.identifiers().entrySet().stream().map(Map.Entry::getValue);
        return Stream.of(single, several, identifiers).flatMap(text -> text);
    }
}
