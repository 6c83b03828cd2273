package io.broadsheet.query.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Link;
import io.broadsheet.query.hub.Repositories.Linked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoriesTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/some-body/some.thing,https://github.com/some-body/some.thing",
        "http://www.github.com/a/b.git,https://github.com/a/b",
        "https://github.com/a/b/tree/main/src#x,https://github.com/a/b",
        "https://GitHub.com/a/b?tab=readme,https://github.com/a/b"
    })
    void findsTheRepositoryOfCode(String link, String repository) {
        assertThat(Repositories.github(linking(new Link(link, "code")))).contains(repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gitlab.com/a/b",
                "https://github.com/a",
                "https://github.com/",
                "https://agithub.com/a/b"
            })
    void passesOverWhatIsNoRepositoryThere(String link) {
        assertThat(Repositories.github(linking(new Link(link, "code")))).isEmpty();
    }

    @Test
    void findsModelsDataAndSpaces() {
        var paper = linking(
                new Link("https://huggingface.co/a/model-1", "model"),
                new Link("https://huggingface.co/a/model-1/tree/main", "model"),
                new Link("https://huggingface.co/papers/2401.00001", "model"),
                new Link("https://huggingface.co/datasets/b/data", "dataset"),
                new Link("https://huggingface.co/spaces/c/demo", "demo"),
                new Link("https://example.org/page", "project"));

        assertThat(Repositories.models(paper)).containsExactly(new Linked("a/model-1", "a"));
        assertThat(Repositories.datasets(paper)).containsExactly(new Linked("b/data", "b"));
        assertThat(Repositories.spaces(paper)).containsExactly(new Linked("c/demo", "c"));
        assertThat(Repositories.projectPage(paper)).contains("https://example.org/page");
    }

    private static Paper linking(Link... links) {
        return new Paper(
                "0".repeat(32),
                "A Title",
                null,
                List.of(),
                Map.of(),
                LocalDate.of(2026, 7, 29),
                null,
                null,
                null,
                "en",
                List.of("daily-papers"),
                List.of(links),
                List.of(),
                1);
    }
}
