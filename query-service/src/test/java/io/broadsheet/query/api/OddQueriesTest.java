package io.broadsheet.query.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.broadsheet.query.search.RandomTexts;
import io.broadsheet.query.search.SomePaper;
import io.broadsheet.query.testing.Catalog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is asked is answered, or refused with a reason, soon. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class OddQueriesTest {

    private static final int TEN_KILOBYTES = 10_240;

    /** Of a machine that has other things to do. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final List<String> REPEATED = List.of(
            "-",
            "\"",
            "*",
            "title:",
            "tag:",
            "-tag:\"",
            "a ",
            "-a ",
            "zebrafsh ",
            "(",
            "\\",
            "\u202e",
            "\ud83d\ude00",
            "م",
            "学",
            "e\u0301",
            "\u0000",
            "<b>",
            "%",
            "AND ",
            "[a TO b] ",
            "x~2 ",
            "^9 ",
            "\ud800",
            "\u200d",
            "\ufffd");

    @Inject
    Catalog catalog;

    @BeforeEach
    void publish() {
        catalog.publish(IntStream.range(0, 20)
                .mapToObj(number -> SomePaper.titled(0x0dd0000 + number, "Zebrafish \"of\" the -lake: " + number)
                        .version(1))
                .toList());
    }

    @Test
    void areAnswered() throws IOException, InterruptedException {
        assertAnswered(20260729, 2_000);
    }

    @Tag("fuzz")
    @Test
    void areAnsweredHoweverMany() throws IOException, InterruptedException {
        assertAnswered(4, 10_000);
    }

    private static void assertAnswered(long seed, int queries) throws IOException, InterruptedException {
        var random = new Random(seed);
        var texts = RandomTexts.seeded(seed).iterator();
        try (var client = HttpClient.newHttpClient()) {
            for (int query = 0; query < queries; query++) {
                var address = address(query, encoded(random, texts));
                var request = HttpRequest.newBuilder(address).timeout(SOON).build();
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .as("seed %d, query %d, %s", seed, query, address)
                        .isIn(200, 400);
                assertSaysWhy(answer.statusCode(), answer.body());
            }
        }
    }

    private static void assertSaysWhy(int status, String body) {
        if (status == 400) {
            assertThat(body).contains("\"error\"");
        }
    }

    private static URI address(int query, String encoded) {
        return URI.create("http://localhost:" + RestAssured.port
                + switch (query % 5) {
                    case 0 -> "/?q=" + encoded;
                    case 1 -> "/v1/papers?sort=newest&facet=tag,has&q=" + encoded;
                    case 2 -> "/v1/papers?tag=" + encoded + "&q=" + encoded;
                    default -> "/v1/papers?facet=task,year&q=" + encoded;
                });
    }

    private static String encoded(Random random, Iterator<String> texts) {
        return switch (random.nextInt(4)) {
            case 0 -> percent(bytes(random));
            case 1 ->
                percent(REPEATED.get(random.nextInt(REPEATED.size()))
                        .repeat(random.nextInt(1, 60))
                        .getBytes(UTF_8));
            case 2 -> percent(long10(random, texts));
            default -> surrogates(texts.next());
        };
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Now and then as long as anyone pastes. */
    private static byte[] long10(Random random, Iterator<String> texts) {
        var piece = random.nextBoolean() ? texts.next() + ' ' : REPEATED.get(random.nextInt(REPEATED.size()));
        var most = random.nextInt(8) == 0 ? TEN_KILOBYTES : 500;
        var bytes = piece.getBytes(UTF_8);
        return piece.repeat(1 + most / Math.max(1, bytes.length)).getBytes(UTF_8);
    }

    /** Halves of surrogate pairs as the three bytes that no encoder would make of them. */
    private static String surrogates(String text) {
        var encoded = new StringBuilder();
        text.codePoints()
                .forEach(point -> encoded.append(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                                ? percent(new byte[] {
                                    (byte) 0xed, (byte) (0x80 | ((point >> 6) & 0x3f)), (byte) (0x80 | (point & 0x3f))
                                })
                                : percent(Character.toString(point).getBytes(UTF_8))));
        return encoded.toString();
    }

    private static String percent(byte[] bytes) {
        var encoded = new StringBuilder();
        for (byte each : bytes) {
            encoded.append(
                    Character.isLetterOrDigit((char) (each & 0xff)) && each > 0
                            ? new String(new byte[] {each}, ISO_8859_1)
                            : String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return encoded.toString();
    }
}
