package io.broadsheet.query.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is what the service serves. {@code -Dbroadsheet.contracts.write} writes it anew. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class OpenApiTest {

    private static final Path COMMITTED = Path.of(
            System.getProperty("broadsheet.root", ".."), "deploy", "contracts", "openapi", "query-service.yaml");

    @Test
    void isServedAsItIsCommitted() throws IOException {
        var served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("broadsheet.contracts.write") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("run this test with -Dbroadsheet.contracts.write, look at the difference and commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
