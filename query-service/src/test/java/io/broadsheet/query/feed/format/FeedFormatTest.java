package io.broadsheet.query.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.broadsheet.query.catalog.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What feed readers are given, as other libraries read it. */
class FeedFormatTest {

    private static final String SITE = "https://papers.example";
    private static final String SELF = SITE + "/feed?q=a%20b&tag=c";
    private static final Instant LISTED = Instant.parse("2026-07-29T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Paper PAPER = APaper.titled("A Ledger & <b>Debris</b>")
            .by("Ada Example", "Bob Sample")
            .knownAs(Map.of("arxiv", "2607.00001"))
            .linkedTo("https://example.org/ä?x=1&y=2", "javascript:alert(1)")
            .tagged("Book keeping")
            .saying("We <i>keep</i> a ledger & more.")
            .paper();

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void isReadBackByAnotherLibrary(FeedFormat format) throws Exception {
        var feed = read(document(format, PAPER));

        assertThat(feed.getTitle()).isEqualTo("Broadsheet: a b");
        assertThat(home(feed)).isEqualTo(SITE + "/?q=a%20b&tag=c");
        assertThat(feed.getEntries()).hasSize(1);
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:26d89932-a9ee-7351-c45a-baa6fb3f1d8b");
        assertThat(entry.getTitle()).isEqualTo("A Ledger & <b>Debris</b>");
        assertThat(entry.getLink()).isEqualTo(SITE + "/papers/" + APaper.ID);
        assertThat(entry.getPublishedDate()).isEqualTo(LISTED);
        assertThat(authors(entry)).containsExactly("Ada Example", "Bob Sample");
        assertThat(entry.getCategories()).hasSize(1);
        assertThat(entry.getDescription().getValue())
                .isEqualTo(
                        format == FeedFormat.RSS
                                ? "We &lt;i&gt;keep&lt;/i&gt; a ledger &amp; more."
                                : "We <i>keep</i> a ledger & more.");
    }

    @Test
    void saysInAtomWhatItIsAndWhereItLeads() throws Exception {
        var entry = read(document(FeedFormat.ATOM, PAPER)).getEntries().getFirst();

        assertThat(entry.getUpdatedDate()).isEqualTo(LISTED);
        assertThat(entry.getDescription().getType()).isEqualTo("text");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("book-keeping");
        assertThat(entry.getLinks())
                .filteredOn(link -> "related".equals(link.getRel()))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("https://example.org/%C3%A4?x=1&y=2"));
        assertThat(entry.getLinks())
                .filteredOn(link -> "via".equals(link.getRel()))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("https://arxiv.org/abs/2607.00001"));
    }

    @Test
    void keepsTheRulesOfAtom() throws Exception {
        assertThat(AtomRules.violations(document(FeedFormat.ATOM))).isEmpty();
        assertThat(AtomRules.violations(document(
                        FeedFormat.ATOM, PAPER, other(APaper.titled("Bare").saying(null)))))
                .isEmpty();
        assertThat(AtomRules.violations(document(FeedFormat.ATOM, PAPER, PAPER)))
                .containsExactly("two entries have one id");
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void holdsHostileTextAsText(FeedFormat format) throws Exception {
        var hostile = document(format, APaper.hostile(), other(APaper.titled("\u0000 \ud800")));

        var entries = read(hostile).getEntries();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().getTitle())
                .contains("<b>bold</b> ]]>", "\uD83D\uDE00", "\u05d0\u05d1")
                .doesNotContain("\u0000", "\n");
        assertThat(entries.getLast().getTitle()).isEqualTo("Untitled");
        assertThat(entries.getFirst().getLinks())
                .noneMatch(link -> link.getHref().startsWith("javascript"));
    }

    @Test
    void keepsTheRulesOfAtomWithHostileText() throws Exception {
        assertThat(AtomRules.violations(document(FeedFormat.ATOM, APaper.hostile())))
                .isEmpty();
    }

    @Test
    void isAJsonFeed() throws IOException {
        var feed = JSON.readTree(
                document(FeedFormat.JSON, PAPER, other(APaper.titled("Bare").saying(null))));

        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isEqualTo("Broadsheet: a b");
        assertThat(feed.get("feed_url").asText()).isEqualTo(SELF);
        var item = feed.get("items").get(0);
        assertThat(item.get("id").asText()).isEqualTo("urn:uuid:26d89932-a9ee-7351-c45a-baa6fb3f1d8b");
        assertThat(item.get("url").asText()).isEqualTo(SITE + "/papers/" + APaper.ID);
        assertThat(item.get("external_url").asText()).isEqualTo("https://arxiv.org/abs/2607.00001");
        assertThat(item.get("content_text").asText()).isEqualTo("We <i>keep</i> a ledger & more.");
        assertThat(Instant.parse(item.get("date_published").asText())).isEqualTo(LISTED);
        assertThat(item.at("/authors/1/name").asText()).isEqualTo("Bob Sample");
        assertThat(item.at("/tags/0").asText()).isEqualTo("Book keeping");
        assertThat(item.get("language").asText()).isEqualTo("en");
        assertThat(feed.at("/items/1/content_text").asText()).isEqualTo("Bare");
    }

    @ParameterizedTest
    @EnumSource
    void isAValidFeedOfNothing(FeedFormat format) throws Exception {
        var document = document(format);

        if (format == FeedFormat.JSON) {
            assertThat(JSON.readTree(document).get("items")).isEmpty();
        } else {
            assertThat(read(document).getEntries()).isEmpty();
            assertThat(read(document).getPublishedDate()).isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));
        }
    }

    @Test
    void isTheSameDocumentForTheSamePapers() {
        for (var format : FeedFormat.values()) {
            assertThat(document(format, PAPER)).isEqualTo(document(format, PAPER));
        }
    }

    @Test
    void cutsAbstractsThatAreNone() throws Exception {
        var whole = "word ".repeat(5_000) + "\uD83D\uDE00";

        var entry = read(document(
                        FeedFormat.ATOM, APaper.titled("Long").saying(whole).paper()))
                .getEntries()
                .getFirst();

        assertThat(entry.getDescription().getValue())
                .hasSizeBetween(10_000, 10_010)
                .endsWith("…");
    }

    /** Of several links in Atom; RSS has one. */
    private static String home(SyndFeed feed) {
        return feed.getLinks().stream()
                .filter(link -> "alternate".equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElseGet(feed::getLink);
    }

    /** RSS has them as Dublin Core does. */
    private static List<String> authors(SyndEntry entry) {
        return entry.getAuthors().isEmpty()
                ? ((DCModule) entry.getModule(DCModule.URI)).getCreators()
                : entry.getAuthors().stream().map(SyndPerson::getName).toList();
    }

    private static Paper other(APaper paper) {
        return paper.id("00000000000000000000000000000002").paper();
    }

    private static byte[] document(FeedFormat format, Paper... papers) {
        var feed =
                Feed.of("a \u0000b", SELF, SITE + "/?q=a%20b&tag=c", SITE, LocalDate.of(2026, 8, 1), List.of(papers));
        return format.document(feed, JSON);
    }

    private static SyndFeed read(byte[] document) throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
    }
}
