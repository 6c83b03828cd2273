package io.broadsheet.query.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class StoringTest {

    @Test
    void storesAndPublishesADump() {
        var record =
                Records.record("stored", 0).title("A Title That Is Long Enough").text("An abstract.");

        Topics.send(record);
        var dump = Ledger.published("stored", 1).send();

        await().untilAsserted(() ->
                given().get("/v1/dumps/" + dump.id()).then().statusCode(200).body("state", equalTo("complete")));
        given().get("/v1/papers/" + record.recordId())
                .then()
                .statusCode(200)
                .body("title", equalTo("A Title That Is Long Enough"));
        assertThat(Topics.read("papers.catalog.v1")).isNotEmpty();
    }
}
