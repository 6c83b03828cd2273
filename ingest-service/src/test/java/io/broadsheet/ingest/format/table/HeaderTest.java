package io.broadsheet.ingest.format.table;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.text.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '/', quoteCharacter = '`', textBlock = """
            title,abstract,year            / 3
            "Note, in full",Title,"a;b"    / 3
            Document Title;Abstract;Terms  / 3
            "title"|"abstract"             / 2
            Titre;Résumé;Auteurs;Année     / 4
            Titel;Zusammenfassung;Autoren;Jahr / 4
            Título;Resumen;Autores;Año     / 4
            """)
    void tellsTheSeparatorByTheColumns(String line, int columns) {
        assertThat(header(line)).extracting(header -> header.names().size()).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "Titles, and how to find them, by the authors",
                "id,name,abstract",
                "ti,au,so",
                "",
                "\"title,abstract"
            })
    void takesNoOtherLineForAHeader(String line) {
        assertThat(header(line)).isNull();
    }

    @Test
    void keepsTheFirstOfTwoColumnsOfOneName() {
        Header header = requireNonNull(header("title,title"));

        assertThat(header.fields(List.of("A", "B")).text("title")).isEqualTo("A");
    }

    private static @Nullable Header header(String line) {
        return Header.of(Row.of(new Line(1, 0, line, line.length(), false)));
    }
}
