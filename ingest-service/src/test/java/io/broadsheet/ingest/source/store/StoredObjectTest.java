package io.broadsheet.ingest.source.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that the server of the tests refuses, though others take them, among them. */
class StoredObjectTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                argumentSet("a folder's object", "in/2026/daily.txt", "daily.txt"),
                argumentSet("a path upwards", "in/../../../etc/evil.txt", "evil.txt"),
                argumentSet("a Windows path upwards", "in/..\\..\\evil.txt", "evil.txt"),
                argumentSet("a line end and a control character", "in/two\nlines\u001B.txt", "two lines.txt"),
                argumentSet("text direction", "in/abc\u202Etxt.exe", "abc txt.exe"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void takesNoMoreOfAKeyThanAHarmlessBaseName(String key, String name) {
        assertThat(new StoredObject(key, "etag", 1).name()).isEqualTo(name);
    }

    @Test
    void namesAnObjectAfterWhatItIsWhereItsKeyLeavesNothing() {
        StoredObject object = new StoredObject("in/\u0001", "etag", 1);

        assertThat(object.name())
                .isEqualTo("object-" + object.fingerprint().substring(0, 12))
                .hasSize(19);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                argumentSet("another key", new StoredObject("b", "etag", 1)),
                argumentSet("another tag", new StoredObject("a", "gate", 1)),
                argumentSet("another size", new StoredObject("a", "etag", 2)),
                argumentSet("parts that run together", new StoredObject("a", "etag\n1", 1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isAnotherObjectOnceAnythingDiffers(StoredObject other) {
        assertThat(other.fingerprint()).hasSize(32).isNotEqualTo(new StoredObject("a", "etag", 1).fingerprint());
    }
}
