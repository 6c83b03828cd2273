package io.broadsheet.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordIdTest {

    @ParameterizedTest
    @CsvSource({
        "Low-rank adapters, low-rank-adapter",
        "GPT-4o, gpt-4o",
        "C++, c++",
        "C#, c",
        "Schrödinger bridges, schrodinger-bridge",
        "机器翻译, 机器翻译",
        "हिन्दी भाषा, हिन्दी-भाषा",
        "Машинный перевод, машинныи-перевод"
    })
    void formsOfAPhraseHaveOneId(String phrase, String id) {
        Tokens tokens = Tokenizer.learning(new Lexicon(8)).tokens(phrase);

        assertThat(WordId.of(tokens, 0, tokens.size() - 1)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"cs.CL, cs.cl", "AI & Ethics, ai-ethics", "  -- , ''", "Norwegian Bokmål, norwegian-bokmal", "C++, c++"
    })
    void namesAreIdsWithoutTheirSigns(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }
}
