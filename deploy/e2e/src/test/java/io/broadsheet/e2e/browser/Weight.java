package io.broadsheet.e2e.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;

/**
 * What a page costs, as the browser itself measured it.
 *
 * @param document bytes of its HTML, uncompressed
 * @param assets bytes of all style sheets, scripts and pictures, uncompressed
 * @param text bytes of what it says, without which it is weighed
 * @param blocking requests besides the page's own that had to be answered before anything was painted
 */
record Weight(long document, long assets, long text, int blocking) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEASURE = """
            () => {
              const page = performance.getEntriesByType("navigation")[0];
              const assets = performance.getEntriesByType("resource").filter((asset) => asset.initiatorType !== "fetch");
              return JSON.stringify({
                document: page.decodedBodySize,
                assets: assets.reduce((sum, asset) => sum + asset.decodedBodySize, 0),
                text: new TextEncoder().encode(document.body.innerText).length,
                blocking: assets.filter((asset) => asset.renderBlockingStatus === "blocking").length,
              });
            }""";

    static Weight of(Page page) throws JsonProcessingException {
        return JSON.readValue((String) page.evaluate(MEASURE), Weight.class);
    }

    long withoutText() {
        return document + assets - text;
    }
}
