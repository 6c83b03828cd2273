package io.broadsheet.query.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.api.Problem;
import io.broadsheet.query.mail.Mailing;
import io.broadsheet.query.testing.Configs;
import io.broadsheet.query.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribing in a browser on a machine without an SMTP server: letters are read where they are written. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class SubscribePagesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Sql sql;

    @Inject
    Subscribing subscribing;

    @Inject
    Mailing mailing;

    @Test
    void leadsANewcomerFromTheFormToTheDigestAndOutAgain() throws SQLException {
        var ada = Subscriber.named("newcomer");
        ada.papersCome("newcomer", 2);

        // the form
        assertThat(page("/subscribe?q=" + ada.word() + "&tag=a-tag"))
                .contains("value=\"" + ada.word() + "\"", "value=\"a-tag\"", "href=\"/feed.atom?q=" + ada.word())
                .contains("href=\"/mail\"");
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .formParam("address", ada.address())
                .formParam("q", ada.word())
                .formParam("tag", "")
                .formParam("rhythm", "weekly")
                .formParam("weekday", "friday")
                .formParam("hour", "6")
                .formParam("zone", "Europe/Berlin")
                .post("/subscribe")
                .then()
                .statusCode(202)
                .body(containsString("One more step"), containsString(ada.address()));

        // the letter and its link
        var confirm = Subscriber.link(letter(ada, "Please confirm"), "confirm");
        assertThat(page(confirm)).contains("Do you want this digest?", "every Friday at 06:00, Europe/Berlin");
        assertThat(confirmed(ada)).as("reading the page confirms nothing").isZero();
        var welcome = given().post(confirm).then().statusCode(200).extract().asString();
        assertThat(welcome).contains("You are subscribed", "A first digest");
        assertThat(confirmed(ada)).isOne();

        // the digest
        var digest = letter(ada, "The newest 2 papers");
        assertThat(digest).contains("Study 0", "Study 1");

        assertThat(Subscriber.link(page(Subscriber.link(digest, "manage")), "unsubscribe"))
                .isEqualTo(Subscriber.link(digest, "unsubscribe"));

        // another hour
        var manage = Subscriber.link(digest, "manage");
        assertThat(page(manage))
                .contains("value=\"Europe/Berlin\"", "value=\"6\" selected", "value=\"friday\" selected");
        given().formParam("rhythm", "daily")
                .formParam("hour", "22")
                .formParam("zone", "Asia/Kathmandu")
                .post(manage)
                .then()
                .statusCode(200)
                .body(containsString("every day at 22:00, Asia/Kathmandu"));
        assertThat(sql.texts(
                        "select to_char(due_at at time zone 'Asia/Kathmandu', 'HH24:MI') from subscription where address = ?",
                        ada.address()))
                .containsExactly("22:00");

        // and nothing is left
        given().post(manage.replace("/manage", "/erase")).then().statusCode(200);
        assertThat(sql.number("select count(*) from subscription where address = ?", ada.address()))
                .isZero();
        assertThat(page("/mail")).doesNotContain(ada.address());
        given().get(manage).then().statusCode(404);
    }

    @Test
    void confirmsOnceAndSendsOneFirstDigest() throws SQLException {
        var ada = Subscriber.named("twice");
        ada.papersCome("twice", 1);
        ada.asks();
        var confirm = Subscriber.link(letter(ada, "Please confirm"), "confirm");

        for (var i = 0; i < 3; i++) {
            given().post(confirm).then().statusCode(200);
        }

        assertThat(sql.number(
                        "select count(*) from letter l join subscription s on s.id = l.subscription"
                                + " where s.address = ? and occasion = 'first'",
                        ada.address()))
                .isOne();
    }

    @Test
    void changesNothingOfASubscriptionForWhoOnlyKnowsTheAddress() throws SQLException {
        var ada = Subscriber.named("known");
        ada.asks("hour", "6");
        given().post(Subscriber.link(letter(ada, "Please confirm"), "confirm"))
                .then()
                .statusCode(200);

        ada.asks("hour", "23");

        assertThat(letter(ada, "You have this Broadsheet digest already")).contains("/subscriptions/manage?token=");
        assertThat(sql.number("select hour from subscription where address = ?", ada.address()))
                .isEqualTo(6);
    }

    @Test
    void letsNobodyFillALetterBoxOfOthers() {
        var ada = Subscriber.named("filled");
        for (var i = 0; i < 3; i++) {
            ada.asks("tags", List.of("tag-" + i));
        }

        given().contentType("application/json")
                .body(Map.of("address", ada.address().toUpperCase(Locale.ROOT)))
                .post("/v1/subscriptions")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("86400"))
                .contentType("application/problem+json");
    }

    @Test
    void letsOneClientAskOnlySoOften() {
        var desk =
                new SubscriptionDesk(subscribing, mailing, Configs.with(Map.of("broadsheet.digests.per-client", "1")));
        var schedule = Wish.schedule(null, null, null, null);
        desk.take(Wish.address(Subscriber.named("c1").address()), Wish.interest(null, null), schedule, "192.0.2.1");
        desk.take(Wish.address(Subscriber.named("c2").address()), Wish.interest(null, null), schedule, "192.0.2.2");

        var again = Wish.address(Subscriber.named("c3").address());
        assertThatThrownBy(() -> desk.take(again, Wish.interest(null, null), schedule, "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getResponse().getStatus()).isEqualTo(429));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | address",
                "{\"address\":\"ada\"} | address",
                "{\"address\":\"ada@example.org\\r\\nBcc: eve@example.org\"} | address",
                "{\"address\":\"ada@example.org\",\"rhythm\":\"hourly\"} | rhythm",
                "{\"address\":\"ada@example.org\",\"hour\":24} | hour",
                "{\"address\":\"ada@example.org\",\"weekday\":\"freitag\"} | weekday",
                "{\"address\":\"ada@example.org\",\"zone\":\"Mars/Olympus\"} | zone",
                "{\"address\":\"ada@example.org\",\"tags\":[null]} | 'tags[0]' must not be null",
                "{\"address\":\"ada@example.org\",\"tags\":\"benchmark\"} | 'tags' must be a list",
                "{\"address\":\"ada@example.org\",\"hour\":\"seven\"} | 'hour' must be a whole number",
                "{\"address\":\"ada@example.org\",\"hour\":99999999999} | 'hour' is too large a number",
                "{\"address\":[\"ada@example.org\"]} | 'address' must be a string",
                "{\"address\":\"ada@example.org\",\"timeZone\":\"UTC\"} | no member 'timeZone'",
            })
    void saysWhatIsWrong(String body, String name) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(400)
                .body("error", containsString(name));
    }

    @Test
    void takesNoQueryThatIsTooLong() {
        given().contentType("application/json")
                .body(Map.of("address", "ada@example.org", "q", "x".repeat(501)))
                .post("/v1/subscriptions")
                .then()
                .statusCode(400)
                .body("error", equalTo("q must be at most 500 characters of text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "manage", "unsubscribe"})
    void refusesLinksThatItDidNotSign(String page) {
        for (var token : List.of("", "?token=", "?token=AAAA", "?token=" + "A".repeat(64))) {
            given().get("/subscriptions/" + page + token).then().statusCode(410);
            given().post("/subscriptions/" + page + token).then().statusCode(410);
        }
    }

    @Test
    void showsWhatPeopleTypeAsText() {
        assertThat(page("/subscribe?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&tag=%3Cb%3E"))
                .doesNotContain("<script>alert", "<b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void showsLettersToNoPageOfAnotherSite() {
        given().header("Origin", "https://evil.example").get("/mail").then().statusCode(404);
        given().get("/mail").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        given().get("/mail/00000000-0000-0000-0000-000000000000").then().statusCode(404);
        given().get("/mail/x").then().statusCode(404);
        given().get("/digests/00000000-0000-0000-0000-000000000000").then().statusCode(404);
    }

    @Test
    void showsALetterUnderAPolicyThatRunsNothing() {
        var ada = Subscriber.named("policy");
        ada.asks();
        letter(ada, "Please confirm");

        given().get(address(ada, "Please confirm"))
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'unsafe-inline'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    private String letter(Subscriber subscriber, String subject) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(address(subscriber, subject)).isNotEmpty());
        return page(address(subscriber, subject)).replace("&amp;", "&").replace("&#x3D;", "=");
    }

    /** Of the letter's page. */
    private static String address(Subscriber subscriber, String subject) {
        var letters = Pattern.compile("<a href=\"(/mail/[0-9a-f-]+)\"><bdi>([^<]*)</bdi></a></h2>\\s*"
                        + "<p class=\"meta\">to <bdi>([^<]*)</bdi>")
                .matcher(page("/mail"));
        return letters.results()
                .filter(found ->
                        found.group(2).startsWith(subject) && found.group(3).equals(subscriber.address()))
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private long confirmed(Subscriber subscriber) throws SQLException {
        return sql.number(
                "select count(*) from subscription where confirmed_at is not null and address = ?",
                subscriber.address());
    }

    private static String page(String address) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }
}
