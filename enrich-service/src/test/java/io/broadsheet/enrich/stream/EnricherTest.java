package io.broadsheet.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.enrich.clean.link.Link;
import io.broadsheet.enrich.clean.link.LinkKind;
import io.broadsheet.enrich.identity.DedupKey;
import io.broadsheet.enrich.tag.Field;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {

    private static final String TITLE = "Rowing Upstream: Machine Translation for {W}elsh";
    private static final String TEXT =
            "We translate Welsh by 31\\% better than the others. Data: https://HOST/datasets/example/rowing.";

    @Test
    void aRecordIsCleanedAndTagged() {
        PaperEnriched paper = Messages.enriched(TITLE, TEXT.replace("HOST", "huggingface.co"));

        assertThat(paper.title()).isEqualTo("Rowing Upstream: Machine Translation for Welsh");
        assertThat(paper.abstractText())
                .isEqualTo(
                        "We translate Welsh by 31% better than the others. Data: https://huggingface.co/datasets/example/rowing.");
        assertThat(paper.language()).isEqualTo("en");
        assertThat(paper.enricherVersion()).isEqualTo(Enricher.VERSION);
        assertThat(paper.vocabularyVersion()).isEqualTo("1");
        assertThat(paper.tags()).extracting("id").containsExactly("welsh", "machine-translation");
    }

    @Test
    void evidencePointsIntoTheCleanedFields() {
        PaperEnriched paper = Messages.enriched(TITLE, TEXT);

        assertThat(paper.tags())
                .allSatisfy(tag -> assertThat(tag.evidence()).allSatisfy(evidence -> {
                    String field =
                            evidence.field() == Field.TITLE ? paper.title() : String.valueOf(paper.abstractText());
                    assertThat(field.substring(evidence.start(), evidence.end()))
                            .isEqualToIgnoringCase(tag.label());
                }));
    }

    @Test
    void recordsThatDifferInAMirrorOnlyHaveEqualKeysAndLinks() {
        PaperEnriched original = Messages.enriched(TITLE, TEXT.replace("HOST", "huggingface.co"));
        PaperEnriched mirrored = Messages.enriched(TITLE, TEXT.replace("HOST", "b-61j.pages.dev"));

        assertThat(mirrored.keys()).isEqualTo(original.keys()).anyMatch(DedupKey::strong);
        assertThat(mirrored.links())
                .isEqualTo(original.links())
                .containsExactly(new Link("https://huggingface.co/datasets/example/rowing", LinkKind.DATASET));
    }

    @Test
    void aStructuredRecordKeepsItsFieldsInOneSpelling() {
        ObjectNode parsed = Messages.parsed(TITLE, "");
        parsed.remove("abstract");
        parsed.putObject("identifiers")
                .put("arxiv", "2607.01234v2")
                .put("doi", "10.5555/Ledger.7")
                .putNull("acl");
        parsed.putArray("links")
                .add("https://HF.co/example/rowing")
                .add("javascript:alert(1)")
                .addNull();
        parsed.putArray("authors").addNull().addObject().put("name", "Jos\\'{e} {E}xample");
        parsed.putArray("keywords").add("{\\LaTeX}").addNull();
        parsed.put("comment", "Code: https://github.com/example/rowing.")
                .put("venue", " ")
                .put("licence", "CC-BY-4.0");

        PaperEnriched paper = Messages.enriched(parsed);

        assertThat(paper.abstractText()).isNull();
        assertThat(paper.identifiers()).hasToString("{arxiv=2607.01234, doi=10.5555/ledger.7}");
        assertThat(paper.links())
                .extracting(Link::url)
                .containsExactly("https://github.com/example/rowing", "https://huggingface.co/example/rowing");
        assertThat(paper.authors()).containsExactly(new PaperEnriched.Author("José Example"));
        assertThat(paper.keywords()).containsExactly("LaTeX");
        assertThat(paper.venue()).isNull();
        assertThat(paper.licence()).isEqualTo("CC-BY-4.0");
        assertThat(paper.keys()).extracting(DedupKey::kind).contains("arxiv", "doi", "title", "title-author");
    }

    @Test
    void aRecordIsToldByWhatItSaysAndNotByHowItIsWritten() {
        ObjectNode parsed = Messages.parsed(TITLE, TEXT).put("publishedAt", "2026-07-01T10:00:00Z");
        parsed.putArray("authors").addObject().put("name", "Example, Jos\\'{e}");
        ObjectNode respelled = parsed.deepCopy().put("title", TITLE.toUpperCase(Locale.ROOT));
        respelled.putArray("authors").addObject().put("name", "José Example");

        JsonNode fingerprint =
                Messages.JSON.valueToTree(Messages.enriched(parsed).fingerprint());

        assertThat(fingerprint.get("title").textValue()).isEqualTo("rowing upstream machine translation for welsh");
        assertThat(fingerprint.get("authors"))
                .singleElement()
                .extracting(JsonNode::textValue)
                .isEqualTo("jose example");
        assertThat(fingerprint.get("year").intValue()).isEqualTo(2026);
        assertThat(Base64.getDecoder().decode(fingerprint.get("bands").textValue()))
                .hasSize(10 * Long.BYTES);
        assertThat(Messages.enriched(respelled).fingerprint())
                .isEqualTo(Messages.enriched(parsed).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "2019-05, 2019", "1999-12-31, 1999", "20190501,", "May 2019,", "0000-00-00,", ","})
    void theYearIsWhatADateBeginsWith(@Nullable String date, @Nullable Integer year) {
        assertThat(PublicationYear.of(date)).isEqualTo(year);
    }

    @Test
    void aTitleOfNothingReadableIsPoison() {
        assertThatThrownBy(() -> Messages.enriched("\u200b \\par", "text"))
                .isInstanceOfSatisfying(
                        PoisonException.class,
                        poison -> assertThat(poison.code()).isEqualTo("empty-title"));
    }
}
