package io.broadsheet.query.stream;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While work waits the service is not ready, but alive, and its readers are served. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class TroubleCheckTest {

    private static final String WORK = "work of this test";

    @Inject
    Trouble trouble;

    @AfterEach
    void end() {
        trouble.over(WORK);
    }

    @Test
    void isNotReadyButServesReadersWhileWorkWaits() {
        // Given
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> answers("group/serving"));

        // When
        trouble.report(WORK, new IOException("away"));

        // Then
        given().get("/q/health/ready").then().statusCode(503).body(containsString(WORK));
        answers("group/serving");
        answers("live");
    }

    private static void answers(String path) {
        given().get("/q/health/" + path).then().statusCode(200);
    }
}
