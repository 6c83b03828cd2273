package io.broadsheet.query.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a paper as the site's Python client does, whose rules {@code ../shared/hub-api.md} tells: of some fields what stands in
 * {@code paper}, of some what stands beside it, and of a value that is 0 or empty in the one place, what stands in the other.
 */
record HubClient(JsonNode top) {

    private static final String TIMESTAMP = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";

    String id() {
        return (top.has("id") ? top.path("id") : top.path("paper").path("id")).asText();
    }

    @Nullable
    String title() {
        return text(top.get("title"));
    }

    @Nullable
    JsonNode nestedOrTop(String field) {
        return Stream.of(top.path("paper").path(field), top.path(field))
                .filter(HubClient::isTrue)
                .findFirst()
                .orElse(top.get(field));
    }

    @Nullable
    String publishedAt() {
        return text(
                top.path("paper").has("publishedAt") ? top.path("paper").get("publishedAt") : top.get("publishedAt"));
    }

    /** What the client raises at: it must not be there. */
    void check() {
        assertThat(top.isObject()).isTrue();
        assertThat(top.has("paper") && !top.get("paper").isObject()).isFalse();
        assertThat(top.has("self")).isFalse();
        assertThat(top.has("comments")).isFalse();
        assertThat(top.findValues("orgs")).isEmpty();
        Stream.of("publishedAt", "submittedOnDailyAt")
                .flatMap(field -> top.findValuesAsText(field).stream())
                .forEach(time -> assertThat(time).matches(TIMESTAMP));
        Stream.of("submittedBy", "submittedOnDailyBy", "organization")
                .flatMap(field -> top.findValues(field).stream())
                .forEach(HubClient::checkUser);
        top.findValues("authors").forEach(authors -> authors.forEach(HubClient::checkAuthor));
        Stream.of("linkedModels", "linkedDatasets", "linkedSpaces")
                .flatMap(field -> top.findValues(field).stream())
                .forEach(linked -> linked.forEach(
                        repository -> assertThat(repository.has("id")).isTrue()));
        checkNoNull(top);
    }

    private static void checkUser(JsonNode user) {
        assertThat(user.isObject()).isTrue();
        assertThat(user.fieldNames())
                .toIterable()
                .contains("_id", "avatarUrl", "fullname", "name", "user", "type", "isPro");
    }

    private static void checkAuthor(JsonNode author) {
        assertThat(author.isObject()).isTrue();
        assertThat(author.fieldNames()).toIterable().contains("_id", "name", "hidden");
    }

    private static void checkNoNull(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        node.forEach(HubClient::checkNoNull);
    }

    private static boolean isTrue(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isMissingNode()
                        && !"0".equals(value.asText())
                        && !value.asText().isEmpty();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.asText();
    }
}
