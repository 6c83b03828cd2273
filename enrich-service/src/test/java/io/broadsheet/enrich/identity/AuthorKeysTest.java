package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorKeysTest {

    private static final String TITLE = "Patient Decoders Caption Images Taken at Night";

    static Stream<Arguments> names() {
        return Stream.of(
                argumentSet("in order", "José M. F. Moura", "jose m f moura"),
                argumentSet("surname first", "Moura, José M. F.", "jose m f moura"),
                argumentSet("with a suffix", "Sammy Example, Jr.", "sammy example"),
                argumentSet("with a suffix and no comma", "Sammy B. Example III", "sammy b example"),
                argumentSet("no suffix", "Li Sr", "li sr"),
                argumentSet("one word", "Plato", "plato"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void putsGivenNamesFirst(String name, String words) {
        assertThat(AuthorName.of(name)).isEqualTo(new AuthorName(words));
    }

    @Test
    void leavesOutWhoIsNobody() {
        assertThat(AuthorName.listOf(List.of("Anonymous", "et al.", " ", "Ada Example")))
                .containsExactly(new AuthorName("ada example"));
    }

    @Test
    void aTitleAndItsFirstAuthorMakeAKey() {
        assertThat(keys(TITLE, "Ada Example"))
                .contains(new DedupKey("title-author", "patientdecoderscaptionimagestakenatnight/example", false));
    }

    @Test
    void aGroupIsKnownInAnyOrderAndByInitials() {
        assertThat(group("Ada Example", "Bo Case", "Cy Test"))
                .isEqualTo(group("C. Test", "Example, Ada", "Bo X. Case"));
        assertThat(group("Ada Example", "Bo Case", "Cy Test")).isNotEqualTo(group("Ada Example", "Bo Case", "Di Test"));
    }

    @Test
    void twoPeopleAreNoGroup() {
        assertThat(keys(TITLE, "Ada Example", "Bo Case"))
                .noneMatch(key -> key.kind().equals("authors"));
    }

    @Test
    void similarTitlesOfTheSamePeopleShareASample() {
        List<DedupKey> keys = keys(TITLE, "Ada Example", "Bo Case");
        assertThat(keys("Patient Decoders Explain Images Taken at Night", "Ada Example", "Zed New", "Bo Case"))
                .anyMatch(keys::contains);
        assertThat(keys("Sediment in Rivers: A Survey of Satellite Methods", "Ada Example", "Bo Case"))
                .noneMatch(keys::contains);
        assertThat(keys(TITLE, "Ed Other", "Bo Case")).noneMatch(keys::contains);
    }

    @Test
    void withoutAuthorsThereAreNone() {
        assertThat(keys(TITLE)).isEmpty();
    }

    private static DedupKey group(String... names) {
        return keys(TITLE, names).stream()
                .filter(key -> key.kind().equals("authors"))
                .findFirst()
                .orElseThrow();
    }

    private static List<DedupKey> keys(String title, String... names) {
        return AuthorKeys.of(FoldedText.of(title), AuthorName.listOf(List.of(names)))
                .toList();
    }
}
