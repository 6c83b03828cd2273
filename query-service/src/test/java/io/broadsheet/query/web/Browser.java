package io.broadsheet.query.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.ValidatableResponse;

/** Asks for pages as a person does. */
final class Browser {

    private Browser() {}

    /** A page that is there. */
    static String page(String address) {
        return answer(address, 200).extract().asString();
    }

    /** A page that says what is wrong. */
    static String problem(String address, int status) {
        var page = answer(address, status).extract().asString();
        assertThat(page).contains("To the papers");
        return page;
    }

    private static ValidatableResponse answer(String address, int status) {
        return given().urlEncodingEnabled(false)
                .accept("text/html,*/*;q=0.8")
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType(containsString("text/html"));
    }
}
