package io.broadsheet.query.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages have in common. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "database", value = "true"))
class LayoutTest {

    private static final int BUDGET = 100_000;
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("<[^>]*\\s(?:style|on\\w+)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOADED =
            Pattern.compile("<(?:link rel=\"(?:icon|stylesheet)\" href|script src|img src)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?q=x", "/today", "/date/2026-07", "/trending", "/tags", "/stats", "/dumps", "/nothing"})
    void bringsItsStyleAlongAndLetsNoOtherCount(String address) throws NoSuchAlgorithmException {
        var answer = given().accept("text/html").get(address);
        var page = answer.asString();

        assertThat(STYLE.matcher(page).results().map(style -> style.group(1)))
                .singleElement()
                .satisfies(style -> assertThat(answer.header("Content-Security-Policy"))
                        .contains("style-src 'sha256-" + digest(style) + "';"));
        assertThat(page).doesNotContainPattern(INLINE).doesNotContain("rel=\"stylesheet\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/trending", "/tags", "/stats", "/dumps", "/nothing"})
    void loadsOnlyOurOwnAndNothingBeforeItIsShown(String address) {
        var page = given().accept("text/html").get(address).asString();

        assertThat(SCRIPT.matcher(page).results()).isNotEmpty().allSatisfy(script -> {
            // a module waits for the page by itself
            assertThat(script.group(1)).contains(" src=\"/assets/").containsAnyOf(" defer", " type=\"module\"");
            assertThat(script.group(2)).isEmpty();
        });
        assertThat(LOADED.matcher(page).results().map(asset -> asset.group(1)))
                .isNotEmpty()
                .allSatisfy(asset -> given().get(asset).then().statusCode(200));
        assertThat(LOADED.matcher(page).results().map(MatchResult::group))
                .allMatch(asset -> asset.contains("\"/assets/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/date/2026-07", "/trending", "/tags", "/stats", "/dumps"})
    void staysWithinTheBudget(String address) {
        assertThat(given().accept("text/html").get(address).asString().getBytes(UTF_8))
                .hasSizeLessThan(BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/trending", "/tags", "/stats", "/dumps", "/nothing"})
    void canBeGoneThroughByKeyboardAndWithoutScript(String address) {
        assertThat(given().accept("text/html").get(address).asString())
                .contains("<html lang=\"en\">")
                .contains("<a class=\"skip\" href=\"#main\">")
                .contains("<main id=\"main\" tabindex=\"-1\">")
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("role=\"search\"")
                .contains("action=\"/\" method=\"get\" role=\"search\"")
                .contains("<label class=\"hidden\" for=\"q\">")
                .contains("<p id=\"keys\" hidden>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/trending", "/tags", "/stats"})
    void saysWhichPageItIs(String address) {
        assertThat(given().accept("text/html").get(address).asString())
                .contains("<a href=\"" + address + "\" aria-current=\"page\">");
    }

    @Test
    void tellsNoOtherSiteWhereItsReadersCameFromButItselfThatAFormIsItsOwn() {
        assertThat(given().get("/").header("Referrer-Policy")).isEqualTo("same-origin");
    }

    private static String digest(String style) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
    }
}
