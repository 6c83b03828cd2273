package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/** The papers on one web page. */
public final class HtmlPapers {
    private static final int SHOWN = 300;
    /** The particular ones first. */
    private static final List<Reading> READINGS = List.of(
            new EmbeddedPapers(),
            new ArxivListing(),
            new ArxivSearch(),
            new CitationMeta(),
            new LinkedData(),
            new PaperCards(),
            new HeadedAbstract());

    private HtmlPapers() {}

    /**
     * Reads the papers of a page. Where it has none, that is one rejection.
     *
     * @param html behind its byte order mark
     * @param address of the page; empty where it is not known
     * @param any whether to take any page's text for a listing, because someone dropped it as one
     */
    public static void read(InputStream html, Charset charset, String address, boolean any, RecordSink sink)
            throws IOException {
        CappedText text = CappedText.of(html, charset);
        HtmlPage page = HtmlPage.of(text.text(), address);
        boolean found = READINGS.stream().anyMatch(reading -> reading.read(page, sink));
        VisibleText visible = found ? null : VisibleText.of(page);
        if (visible != null && !TextPapers.read(visible.text(), page.address(), visible::position, any, sink)) {
            sink.rejection(nothing(visible.text()));
        }
        if (!text.whole()) {
            sink.rejection(new Rejection(
                    new Position(text.lines(), null, null),
                    "page-too-large",
                    "the page is larger than a page may be, and what follows here was left out; save it in parts",
                    ""));
        }
    }

    /** Whether a file begins as a web page does. */
    public static boolean isPage(Head head) {
        return PageStart.confidence(head) > PageStart.FRAGMENT;
    }

    /** Of a page's visible text without papers. */
    public static Rejection nothing(String visible) {
        return new Rejection(
                Position.at(1, 0),
                "no-paper-on-page",
                "the page shows no title with an abstract, nor does it describe a paper; leave it out",
                visible.substring(0, Math.min(visible.length(), SHOWN)).strip());
    }
}
