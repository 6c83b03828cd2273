package io.broadsheet.query.search.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of a running service is looked at and made anew. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class IndexResourceTest {

    private static final int NUMBER = 0x1dea000;

    @Inject
    Catalog catalog;

    @Test
    void makesTheIndexAnewForWhoHasTheToken() {
        // Given
        catalog.publish(List.of(SomePaper.titled(NUMBER, "Ocelots in Moonlight").version(1)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::assertFindsOcelots);
        String former = given().get("/v1/index").jsonPath().getString("generation");

        // When
        given().header("Authorization", "Bearer a token for tests")
                .post("/v1/index/rebuild")
                .then()
                .statusCode(202)
                .body("generation", notNullValue());

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertFindsOcelots();
            var index = given().get("/v1/index").jsonPath();
            assertThat(index.getString("generation")).isNotEqualTo(former);
            assertThat(index.getBoolean("rebuilding")).isFalse();
            assertThat(index.getBoolean("complete")).isTrue();
            assertThat(index.getLong("papers")).isPositive();
        });
        assertFindsOcelots();
    }

    @Test
    void leavesTheIndexAloneForWhoHasNot() {
        given().post("/v1/index/rebuild").then().statusCode(401).contentType("application/problem+json");
    }

    private void assertFindsOcelots() {
        given().queryParam("q", "ocelots in moonlight")
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(SomePaper.id(NUMBER)));
    }
}
