package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.value.Literals;
import io.broadsheet.ingest.format.value.Malformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvertedIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'We': [0, 2], 'count': [1], 'too.': [3]}        | We count We too.
            {'gaps': [90], 'have': [70]}                     | have gaps
            {'first': [0], 'second': [0]}                    | first
            {'one': 0}                                       | one
            {'far': [2147483648, 20001, -1, 'x', None, 1.5]} |
            {'far': [99999999999999999999], 'near': [20000]} | near
            {}                                               |
            None                                             |
            ['We']                                           |
            """)
    void putsWordsInTheirPlaces(String index, String text) throws Malformed {
        assertThat(InvertedIndex.text(Literals.read(index))).isEqualTo(text);
    }
}
