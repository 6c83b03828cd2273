package io.broadsheet.query.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Ledger;
import io.broadsheet.query.testing.Rejected;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a dump; ingest-service is configured to be at {@code http://ingest.example:8081/}. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class DumpPageTest {

    @Test
    void offersToReadARejectedDumpAgain() {
        // Given
        var dump = rejected("page of a rejected dump").with("revision", 7).send();

        // When
        var page = page(dump, "rejected");

        // Then
        var address = "http://ingest.example:8081/v1/dumps/" + dump.id() + "/retry";
        assertThat(page)
                .contains("data-address=\"" + address + "\"")
                .contains("data-revision=\"7\"")
                .contains("<button type=\"button\" hidden>Read it again</button>");
        assertThat(page.replaceAll("(?s).*<noscript>(.*)</noscript>.*", "$1"))
                .contains("curl -X POST -H 'Authorization: Bearer TOKEN' '" + address + "'");
    }

    @Test
    void doesNotOfferItWhereNothingWasRejected() {
        var dump = Ledger.published("page of a dump with records to come", 3).send();

        assertThat(page(dump, "storing")).doesNotContain("Read it again").doesNotContain("ingest.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dumps", "/dumps/nothing", "/v1/dumps"})
    void letsPagesTalkToTheirOwnServerAndIngestServiceOnly(String address) {
        given().get(address)
                .then()
                .header(
                        "Content-Security-Policy",
                        endsWith("; form-action 'self' http://ingest.example:8081"
                                + "; connect-src 'self' http://ingest.example:8081"));
    }

    @Test
    void showsWhatIsInAnArchiveAndLeadsThereAndBack() {
        // Given
        var archive = Ledger.entry("page of an archive");
        var good = Ledger.published("page of its good entry", 2)
                .with("parent", archive.id())
                .send();
        var bad = rejected("page of its bad entry").with("parent", archive.id()).send();
        var known = Ledger.published("page of an entry known before", 0).send();
        archive("page of an archive", List.of(good.id(), bad.id(), known.id())).send();

        // When
        var page = page(archive, "storing");

        // Then
        for (var entry : List.of(good, bad, known)) {
            assertThat(page).contains("<a href=\"/dumps/" + entry.id() + "\">");
        }
        assertThat(page)
                .contains("3 dumps")
                .contains("<span class=\"state rejected\">rejected</span>")
                .contains("no-readable-record: nothing")
                .contains("Read it again");
        assertThat(page(bad, "rejected"))
                .contains("Came in the archive <a href=\"/dumps/" + archive.id()
                        + "\"><bdi>page of an archive.txt</bdi></a>")
                .contains("read again as a whole")
                .doesNotContain("Read it again");
        assertThat(page(good, "storing")).doesNotContain("read again").doesNotContain("What is in it");
    }

    @Test
    void doesNotOfferToReadAnArchiveAgainThatHoldsNoRejectedDump() {
        // Given
        var good = Ledger.published("page of an only entry", 2).send();
        var archive = archive("page of a good archive", List.of(good.id()))
                .with("rejectedEntries", 1)
                .send();

        // When / Then
        assertThat(page(archive, "storing")).contains("1 dump ·").doesNotContain("Read it again");
    }

    @Test
    void listsTheDumpsOfAnArchivePageByPage() {
        // Given
        var one = Ledger.published("listed entry one", 1).send();
        var two = rejected("listed entry two").send();
        var archive = archive("listed archive", List.of(one.id(), two.id())).send();
        page(archive, "storing");

        // When / Then
        given().get("/v1/dumps?parent=" + archive.id())
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.id", containsInAnyOrder(one.id(), two.id()));
        var first = given().get("/v1/dumps?limit=1&parent=" + archive.id());
        var second = given().get("/v1/dumps?limit=1&parent=" + archive.id() + "&cursor=" + first.path("next"));
        assertThat(List.of(first.<String>path("items[0].id"), second.<String>path("items[0].id")))
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(second.<String>path("next")).isNull();
        given().get("/v1/dumps?parent=" + one.id()).then().statusCode(200).body("total", equalTo(0));
        given().get("/v1/dumps?parent=nothing").then().statusCode(404).body("error", containsString("nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "a line and its byte, 31, 5120, , <td>line 31</td>",
        "a byte, , 5120, , <td>byte 5120</td>",
        "the first byte, , 0, , <td>byte 0</td>",
        "a byte of an entry, , 8, a/<b>.txt, <td>byte 8 of a/&lt;b&gt;.txt</td>",
        "an entry, , , ../x, <td>../x</td>",
        "no position, , , , <td>–</td>"
    })
    void saysWhereARejectedRecordStands(
            String name, @Nullable Integer line, @Nullable Integer offset, @Nullable String entry, String shown) {
        // Given
        var dump = rejected("page of a record at " + name).send();
        Rejected.of("page of a record at " + name, 0)
                .stage("parse")
                .at(line, offset, entry)
                .send();

        // When / Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(dump, "rejected")).contains(shown));
    }

    private static Ledger.Entry rejected(String name) {
        return Ledger.entry(name).with("state", "rejected").with("reason", "no-readable-record: nothing");
    }

    private static Ledger.Entry archive(String name, List<String> children) {
        return Ledger.published(name, 2)
                .with("kind", "archive")
                .with("format", "zip")
                .with("children", children);
    }

    /** As soon as the service has read that the dump is in this state. */
    private static String page(Ledger.Entry dump, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> given().get("/v1/dumps/" + dump.id()).then().body("state", equalTo(state)));
        return given().accept("text/html")
                .get("/dumps/" + dump.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
