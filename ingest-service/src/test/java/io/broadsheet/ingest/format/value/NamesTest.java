package io.broadsheet.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '"', textBlock = """
            Ada Example                                  = Ada Example
            Ada Example and Noor Voorbeeld               = Ada Example|Noor Voorbeeld
            A. Example, N. Voorbeeld and O. Muster       = A. Example|N. Voorbeeld|O. Muster
            A. Example, N. Voorbeeld, and O. Muster      = A. Example|N. Voorbeeld|O. Muster
            Ada Example & Noor Voorbeeld; Otto Muster    = Ada Example|Noor Voorbeeld|Otto Muster
            Example, Ada; Voorbeeld, Noor                = Ada Example|Noor Voorbeeld
            Example, Ada and Voorbeeld, Noor             = Ada Example|Noor Voorbeeld
            Example, A. B.                               = A. B. Example
            van der Berg, J.                             = J. van der Berg
            Ada Example, Noor Voorbeeld                  = Ada Example|Noor Voorbeeld
            Ada Example, Jr., Otto Muster                = Ada Example Jr.|Otto Muster
            Example, Jr., Ada; Muster, Otto              = Ada Example Jr.|Otto Muster
            ['Ada Example', "Pat O'Muster"]              = Ada Example|Pat O'Muster
            Ada Example et al.                           = Ada Example
            Ada Example, et al.                          = Ada Example
            Ada Example|Otto Muster                      = Ada Example|Otto Muster
            Alexandra Sandoval and Anders Anderson       = Alexandra Sandoval|Anders Anderson
            李 明, 王 芳                                  = 李 明|王 芳
            ,;,                                          = ""
            """)
    void splitsTheNamesOfOneString(String written, String names) {
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split("\\|"));

        assertThat(Names.of(new Value.Text(written))).isEqualTo(expected);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                argumentSet("strings", "['Ada Example', 'Voorbeeld, Noor', None, 3, '']", "Ada Example|Noor Voorbeeld"),
                argumentSet("one string of several", "['Ada Example, Noor Voorbeeld']", "Ada Example|Noor Voorbeeld"),
                argumentSet("objects", "[{'name': 'Ada Example'}, {'fullname': 'Otto'}, {}]", "Ada Example|Otto"),
                argumentSet("parts", "[{'given': 'Ada', 'family': 'Example', 'suffix': 'Jr'}]", "Ada Example Jr"),
                argumentSet("middle", "[{'first': 'A', 'middle': ['B', 'C'], 'last': 'D'}]", "A B C D"),
                argumentSet("nested", "[{'author': {'display_name': 'Ada Example'}}]", "Ada Example"),
                argumentSet("raw", "[{'author': {}, 'raw_author_name': 'Ada Example'}]", "Ada Example"),
                argumentSet("lists", "[['Example', 'Ada', 'Jr', 'Nowhere'], ['Solo']]", "Ada Example Jr|Solo"),
                argumentSet("one object", "{'name': 'Ada Example'}", "Ada Example"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsListsOfAllShapes(String written, String names) throws Malformed {
        assertThat(Names.of(Literals.read(written))).containsExactly(names.split("\\|"));
    }
}
