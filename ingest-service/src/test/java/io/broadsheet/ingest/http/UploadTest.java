package io.broadsheet.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.ingest.DropFolder;
import io.broadsheet.ingest.Pages;
import io.broadsheet.ingest.ServiceTest;
import io.broadsheet.ingest.TestFolder;
import io.broadsheet.ingest.ledger.LedgerReader;
import io.broadsheet.ingest.source.IngestLoop;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class UploadTest {
    @Inject
    IngestLoop loop;

    @Inject
    LedgerReader ledger;

    private DropFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DropFolder(loop.folders());
    }

    @BeforeEach
    void awaitLedger() {
        await().untilAsserted(() -> assertThat(ledger.isRead()).isTrue());
    }

    @Test
    void publishesWhatIsUploadedAndAnswersWithItsId() {
        // When
        Response answer = withToken()
                .queryParam("name", "uploaded.txt")
                .queryParam("year", "2019")
                .body(Pages.blocks("uploaded", 3).getBytes(StandardCharsets.UTF_8))
                .post("/v1/dumps");

        // Then
        String id = answer.path("id");
        answer.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/dumps/" + id))
                .body("name", equalTo("uploaded.txt"))
                .body("state", equalTo("receiving"));
        JsonNode report = folder.report("uploaded.txt");
        assertThat(report.get("dump").asText()).isEqualTo(id).hasSize(64);
        assertThat(report.get("listedOn").asText()).isEqualTo("2019-07-29");
        assertThat(report.get("dayFrom").asText()).isEqualTo("setting");
        given().get("/v1/dumps/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("records", equalTo(3));
    }

    @Test
    void answersTheSameContentWithTheSameId() {
        // Given
        byte[] content = Pages.lines("upload twice", 2).getBytes(StandardCharsets.UTF_8);
        String id = withToken()
                .queryParam("name", "once.txt")
                .body(content)
                .post("/v1/dumps")
                .path("id");
        folder.report("once.txt");

        // When
        Response again =
                withToken().queryParam("name", "again.txt").body(content).post("/v1/dumps");

        // Then
        again.then().statusCode(200).body("id", equalTo(id)).body("name", equalTo("once.txt"));
        assertThat(folder.report("again.txt").get("state").asText()).isEqualTo("known");
    }

    @Test
    void takesAFormWithOneFile() {
        // When
        withTokenOnly()
                .multiPart("file", "from a form.txt", Pages.lines("form", 2).getBytes(StandardCharsets.UTF_8))
                .post("/v1/dumps")
                .then()
                .statusCode(202)
                .body("name", equalTo("from a form.txt"));

        // Then
        assertThat(folder.report("from a form.txt").get("published").asInt()).isEqualTo(2);
    }

    @Test
    void takesTheBodyWhateverItsContentType() throws IOException, InterruptedException {
        // When
        HttpRequest asCurlSendsIt = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/dumps?name=curl.txt"))
                .header("Authorization", "Bearer " + TestFolder.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Pages.lines("a+b=c&d%20 urlencoded", 2)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(asCurlSendsIt, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(202);
        }

        // Then
        assertThat(folder.report("curl.txt").get("published").asInt()).isEqualTo(2);
        assertThat(folder.folders().done().resolve("curl.txt")).hasContent(Pages.lines("a+b=c&d%20 urlencoded", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "",
                " ",
                "foo",
                "text/",
                "a/b/c",
                ";charset=utf-8",
                "text/plain;charset",
                "text/plain; name=\""
            })
    void takesABodyOfNoUsableContentTypeForAFile(String type) throws IOException {
        // When
        String name = "untyped " + Integer.toHexString(type.hashCode()) + ".txt";
        String content = Pages.lines(name, 2);
        String answer =
                sentRaw(name.replace(" ", "%20"), type.equals("none") ? "" : "Content-Type: " + type + "\r\n", content);

        // Then
        assertThat(answer).contains(" 202 ");
        assertThat(folder.report(name).get("published").asInt()).isEqualTo(2);
    }

    static Stream<Arguments> hostileNames() {
        return Stream.of(
                argumentSet("a path upwards", "../../etc/evil.txt", "evil.txt"),
                argumentSet("a Windows path", "C:\\papers\\win.txt", "win.txt"),
                argumentSet("line ends and controls", "two\nlines\u0000\u001B[2J.txt", "two lines[2J.txt"),
                argumentSet("a hidden file", "..hidden.txt", "hidden.txt"),
                argumentSet("text direction", "abc\u202Etxt.exe", "abc txt.exe"));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void keepsOnlyAHarmlessBaseNameOfWhatWasGiven(String given, String kept) {
        // When
        withToken()
                .queryParam("name", given)
                .body(Pages.lines("hostile " + kept, 2).getBytes(StandardCharsets.UTF_8))
                .post("/v1/dumps")
                .then()
                .statusCode(202)
                .body("name", equalTo(kept));

        // Then
        assertThat(folder.report(kept).get("file").asText()).isEqualTo(kept);
    }

    @Test
    void namesAnUploadWithoutNameAfterItsId() {
        // When
        Response answer = withToken()
                .queryParam("name", "..")
                .body("no name".getBytes(StandardCharsets.UTF_8))
                .post("/v1/dumps");

        // Then
        String id = answer.path("id");
        answer.then().statusCode(202).body("name", equalTo("upload-" + id.substring(0, 12)));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "an unknown parameter",
                        "?nmae=x",
                        "The parameter 'nmae' is unknown; known are dryRun, name, year."),
                argumentSet(
                        "a flag that is none", "?dryRun=yes", "The parameter 'dryRun' is 'yes'; give true or false."),
                argumentSet("a year that is none", "?year=20x6", "The parameter 'year' is '20x6'"),
                argumentSet("a year of no paper", "?year=0001", "The parameter 'year' is '0001'"),
                argumentSet("a repeated parameter", "?year=2020&year=2021", "The parameter 'year' is given 2 times"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesParametersThatItWouldOtherwiseIgnore(String query, String detail) {
        withToken()
                .body(new byte[] {65})
                .post("/v1/dumps" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail))
                .body("error", containsString(detail))
                .body("status", equalTo(400));
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                argumentSet("another token", "Bearer something"),
                argumentSet("another scheme", "Basic " + TestFolder.TOKEN),
                argumentSet("an empty token", "Bearer "),
                argumentSet("half of it", "Bearer " + TestFolder.TOKEN.substring(4)));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void refusesUploadsWithoutTheToken(String authorization) {
        given().header("Authorization", authorization)
                .body(new byte[] {65})
                .post("/v1/dumps")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("error", containsString("Authorization: Bearer TOKEN"));
    }

    @Test
    void refusesAFileAboveTheLimitWhetherItSaysItsLengthOrNot() throws IOException {
        // Given
        byte[] large = new byte[TestFolder.UPLOAD_BYTES + (1 << 21)];
        byte[] littleTooLarge = new byte[TestFolder.UPLOAD_BYTES + 1];

        // When / Then
        for (byte[] body : new byte[][] {large, littleTooLarge}) {
            withToken()
                    .body(body)
                    .post("/v1/dumps")
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("error", containsString("more than " + TestFolder.UPLOAD_BYTES + " bytes"));
        }
        try (Stream<Path> claims = Files.list(folder.folders().work())) {
            assertThat(claims.filter(path -> Files.exists(path.resolve("original.part"))))
                    .isEmpty();
        }
    }

    @Test
    void answersOtherErrorsInTheSameShape() {
        given().get("/v1/dumps/" + "0".repeat(64))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("error", containsString("No dump has the id"));
        given().delete("/v1/dumps").then().statusCode(405).contentType("application/problem+json");
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        withTokenOnly()
                .multiPart("a", "a.txt", new byte[] {65})
                .multiPart("b", "b.txt", new byte[] {66})
                .post("/v1/dumps")
                .then()
                .statusCode(400)
                .body("error", containsString("The form has 2 files"));
    }

    @Test
    void allowsUploadsFromThePageAndFromNoOtherOrigin() {
        given().header("Origin", "http://page.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/dumps")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://page.example");
        given().header("Origin", "http://other.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/dumps")
                .then()
                .statusCode(403);
    }

    /** What client libraries complete or refuse to send; the first line of the answer. */
    private static String sentRaw(String name, String header, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = "POST /v1/dumps?name=" + name + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + TestFolder.TOKEN + "\r\n" + header
                    + "Content-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static RequestSpecification withToken() {
        return withTokenOnly().contentType("text/plain");
    }

    private static RequestSpecification withTokenOnly() {
        return given().header("Authorization", "Bearer " + TestFolder.TOKEN);
    }
}
