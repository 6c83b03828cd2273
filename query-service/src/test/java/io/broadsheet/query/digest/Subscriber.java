package io.broadsheet.query.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.query.testing.Records;
import io.broadsheet.query.testing.Topics;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Somebody who reads his letters and follows their links. */
public record Subscriber(String address, String word) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SITE = "http://broadsheet.test";

    /** With an address of his own, and a word that only papers for him have. */
    public static Subscriber named(String name) {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        return new Subscriber(name + "-" + word.substring(1, 9) + "@example.org", word);
    }

    void asks(Object... more) {
        var body = new LinkedHashMap<String, Object>(Map.of("address", address, "q", word));
        for (var i = 0; i < more.length; i += 2) {
            body.put(String.valueOf(more[i]), more[i + 1]);
        }
        given().contentType("application/json")
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(202);
    }

    void confirms() {
        var link = link(text(letter(0)), "confirm");
        given().get(link).then().statusCode(200);
        given().post(link).then().statusCode(200);
    }

    /** Papers that only he asked for, to be found by now. */
    public List<String> papersCome(String dump, int papers) {
        return papersCome(
                dump,
                IntStream.range(0, papers)
                        .mapToObj(i -> "Study " + i + " of " + dump + " " + i
                                + UUID.randomUUID().toString().substring(0, 4))
                        .toArray(String[]::new));
    }

    List<String> papersCome(String dump, String... titles) {
        var records = IntStream.range(0, titles.length)
                .mapToObj(i -> Records.record(dump + word, i)
                        .title(titles[i])
                        .text("An abstract with the word " + word + ".")
                        .receivedAt(Clock.systemUTC().instant().toString())
                        .identifier("doi", "10.5555/" + dump.replace(' ', '-') + word + i))
                .toList();
        Topics.send(records.toArray(Records.Builder[]::new));
        await().atMost(SOON)
                .untilAsserted(() -> records.forEach(record -> assertThat(given().get("/v1/papers?limit=200&q=" + word)
                                .then()
                                .extract()
                                .jsonPath()
                                .getList("items.id", String.class))
                        .contains(record.recordId())));
        return records.stream().map(Records.Builder::recordId).toList();
    }

    /** The letter of that number, from 0, once it is there. */
    MimeMessage letter(int number) {
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSizeGreaterThan(number));
        return letters().get(number);
    }

    List<MimeMessage> letters() {
        return MailServer.lettersTo(address);
    }

    static String text(MimeMessage letter) {
        return part(letter, 0);
    }

    static String html(MimeMessage letter) {
        return part(letter, 1);
    }

    static String header(MimeMessage letter, String name) {
        try {
            var values = letter.getHeader(name);
            assertThat(values).as(name).hasSize(1);
            return values[0].replaceAll("\\r?\\n\\s+", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A link of a letter, without the server it names. */
    static String link(String text, String page) {
        var found = Pattern.compile(Pattern.quote(SITE) + "(/[a-z]+/" + page + "[^\\s\"<>]*)")
                .matcher(text);
        assertThat(found.find()).as("a link to %s in: %s", page, text).isTrue();
        return found.group(1);
    }

    private static String part(MimeMessage letter, int number) {
        try {
            var parts = (Multipart) letter.getContent();
            BodyPart part = parts.getBodyPart(number);
            return (String) part.getContent();
        } catch (MessagingException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
