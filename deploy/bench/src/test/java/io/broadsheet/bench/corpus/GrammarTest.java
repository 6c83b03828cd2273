package io.broadsheet.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private final Grammar grammar = Grammar.load();

    @Test
    void hasTasksAndMethodsForEveryField() {
        assertThat(grammar.lists()).containsKey("field");
        assertThat(grammar.lists().getOrDefault("field", List.of()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(grammar.lists()).containsKeys("task/" + field, "method/" + field));
    }

    @Test
    void fillsEverySlotOfEveryTemplate() {
        SplittableRandom random = new SplittableRandom(5);

        assertThat(grammar.lists().entrySet()).allSatisfy(list -> {
            for (String template : list.getValue()) {
                assertThat(new Prose(grammar, random, "Kadu").filled(template)).doesNotContain("{", "}");
            }
        });
    }

    @Test
    void namesTheListThatIsMissing() {
        assertThatThrownBy(() -> grammar.draw("weather", new SplittableRandom(5)))
                .hasMessageContaining("no list \"weather\"");
    }
}
