package io.broadsheet.query.digest;

import static io.broadsheet.query.digest.Subscriber.header;
import static io.broadsheet.query.digest.Subscriber.html;
import static io.broadsheet.query.digest.Subscriber.link;
import static io.broadsheet.query.digest.Subscriber.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Letters as they come out of a real SMTP server. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class LettersBySmtpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Sql sql;

    @Test
    void asksTheOwnerOfAnAddressAndNothingElseBeforeHeConfirms() throws MessagingException, SQLException {
        var ada = Subscriber.named("ada");
        ada.papersCome("before", 2);

        ada.asks("rhythm", "weekly", "weekday", "friday", "hour", "6", "zone", "Europe/Berlin");

        var letter = ada.letter(0);
        assertThat(letter.getSubject()).isEqualTo("Please confirm your Broadsheet digest");
        assertThat(header(letter, "From")).isEqualTo("Broadsheet <broadsheet@localhost>");
        assertThat(text(letter)).contains(ada.word()).contains("every Friday at 06:00, Europe/Berlin");
        assertThat(link(html(letter), "confirm")).isEqualTo(link(text(letter), "confirm"));
        due(ada);
        assertThat(ada.letters()).hasSize(1);
        assertThat(sql.texts("select due_at::text from subscription where address = ?", ada.address()))
                .containsOnlyNulls();
    }

    @Test
    void sendsTheNewestPapersAtOnceAndThenWhatIsNew() throws MessagingException, SQLException {
        var ada = Subscriber.named("ada");
        var old = ada.papersCome("old", 3);
        ada.asks();
        ada.confirms();

        // Then
        var first = ada.letter(1);
        assertThat(first.getSubject()).startsWith("The newest 3 papers: ");
        assertThat(text(first)).contains(old.getFirst(), old.get(1), old.get(2));

        // When
        var fresh = ada.papersCome("fresh", 2);
        due(ada);

        // Then
        var second = ada.letter(2);
        assertThat(second.getSubject()).startsWith("2 new papers: Study ");
        assertThat(text(second))
                .contains(fresh)
                .doesNotContain(old)
                .contains("http://broadsheet.test/papers/" + fresh.getFirst())
                .contains("each paper is also chosen");
        assertThat(html(second)).contains(fresh).contains("<bdi>Study").contains("differ from those above");
        given().get(link(text(second), "[0-9a-f-]{36}").replaceFirst("\\s.*", ""))
                .then()
                .statusCode(200)
                .body(containsString(fresh.getFirst()), containsString(fresh.get(1)), containsString("2 of 2 papers"));
        // noted after the server has the letter
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sql.number(
                                "select count(*) from letter l join subscription s on s.id = l.subscription"
                                        + " where s.address = ? and (l.body <> '' or l.html <> '')",
                                ada.address()))
                        .as("what was sent is not kept")
                        .isZero());
    }

    @Test
    void sendsNothingWhereNothingIsNew() throws SQLException {
        var ada = Subscriber.named("ada");
        ada.papersCome("only", 1);
        ada.asks();
        ada.confirms();
        ada.letter(1);

        due(ada);

        await().atMost(SOON).untilAsserted(() -> assertThat(dueLater(ada)).isTrue());
        assertThat(ada.letters()).hasSize(2);
    }

    @Test
    void isUnsubscribedFromByOnePostAndNeverByReading() throws SQLException {
        var ada = Subscriber.named("ada");
        ada.papersCome("some", 1);
        ada.asks();
        ada.confirms();
        var letter = ada.letter(1);
        var target = header(letter, "List-Unsubscribe");
        assertThat(header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(target)
                .startsWith("<http://broadsheet.test/subscriptions/unsubscribe?token=")
                .endsWith(">");
        var link = link(target, "unsubscribe");
        assertThat(link(text(letter), "unsubscribe")).isEqualTo(link);

        // reading changes nothing
        for (var i = 0; i < 2; i++) {
            given().get(link).then().statusCode(200).body(containsString("Unsubscribe?"));
        }
        given().head(link).then().statusCode(200);
        assertThat(subscriptions(ada)).isOne();

        // one click of a mail program
        for (var i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("You are unsubscribed"));
        }
        assertThat(subscriptions(ada)).isZero();
        assertThat(everywhere(ada.address())).isZero();
        given().get(link).then().statusCode(200).body(not(containsString(ada.address())));
    }

    @Test
    void waitsWhileTheServerIsAwayAndThenSendsOnce() {
        var ada = Subscriber.named("ada");
        MailServer.DOOR.shut();
        try {
            ada.asks();
            await().atMost(SOON).untilAsserted(() -> assertThat(attempts(ada)).isGreaterThan(1));
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            MailServer.DOOR.openAgain();
        }

        ada.letter(0);
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(ada)).isZero());
        assertThat(ada.letters()).hasSize(1);
    }

    @Test
    void sendsALetterWhoseAcceptanceItDidNotHearOfAgainUnderTheSameId() {
        var ada = Subscriber.named("ada");
        MailServer.DOOR.loseAnswers(1);

        ada.asks();

        ada.letter(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(ada)).isZero());
        assertThat(ada.letters()).hasSize(2);
        assertThat(header(ada.letter(1), "Message-ID"))
                .isEqualTo(header(ada.letter(0), "Message-ID"))
                .matches("<[0-9a-f-]{36}\\.confirm-\\d+@broadsheet\\.test>");
    }

    @Test
    void stopsAfterAFewLettersThatAreRefusedForGood() throws SQLException {
        var eve = Subscriber.named("refused");
        eve.asks();
        await().atMost(SOON).untilAsserted(() -> assertThat(bounces(eve)).isOne());
        assertThat(attempts(eve)).as("not tried again").isOne();

        eve.asks();

        await().atMost(SOON).untilAsserted(() -> assertThat(bounces(eve)).isEqualTo(2));
        assertThat(sql.number(
                        "select count(*) from subscription where address = ? and stopped_at is not null",
                        eve.address()))
                .isOne();
        assertThat(eve.letters()).isEmpty();
    }

    @Test
    void showsHostileTitlesAsText() throws MessagingException {
        var ada = Subscriber.named("ada");
        ada.papersCome("hostile", "Evil <script>alert(1)</script> \u202Egnp.exe\r\nBcc: eve@example.org");
        ada.asks();
        ada.confirms();

        var letter = ada.letter(1);
        assertThat(html(letter)).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(html(letter) + text(letter) + letter.getSubject()).doesNotContain("\u202E");
        assertThat(letter.getSubject()).contains("Evil").doesNotContain("\n");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void keepsNoLettersForAnybodyToReadHere() {
        given().get("/mail").then().statusCode(404);
    }

    private void due(Subscriber subscriber) throws SQLException {
        Sql.execute(
                "update subscription set due_at = now() - interval '1 second' where confirmed_at is not null and address = '"
                        + subscriber.address() + "'");
    }

    private boolean dueLater(Subscriber subscriber) throws SQLException {
        return sql.number(
                        "select count(*) from subscription where due_at > now() and address = ?", subscriber.address())
                == 1;
    }

    private long subscriptions(Subscriber subscriber) throws SQLException {
        return sql.number("select count(*) from subscription where address = ?", subscriber.address());
    }

    private long everywhere(String address) throws SQLException {
        return sql.number(
                "select (select count(*) from subscription where address = ? or mailbox = ?)"
                        + " + (select count(*) from letter l where l.body like '%' || ? || '%'"
                        + "    or not exists (select from subscription s where s.id = l.subscription))",
                address, address, address);
    }

    private long attempts(Subscriber subscriber) throws SQLException {
        return sql.number(
                "select max(attempts) from letter l join subscription s on s.id = l.subscription where s.address = ?",
                subscriber.address());
    }

    private long waiting(Subscriber subscriber) throws SQLException {
        return sql.number(
                "select count(*) from letter l join subscription s on s.id = l.subscription"
                        + " where s.address = ? and l.try_at is not null",
                subscriber.address());
    }

    private long bounces(Subscriber subscriber) throws SQLException {
        return sql.number("select bounces from subscription where address = ?", subscriber.address());
    }
}
