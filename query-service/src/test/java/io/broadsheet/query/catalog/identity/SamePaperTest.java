package io.broadsheet.query.catalog.identity;

import static io.broadsheet.query.catalog.identity.Listed.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SamePaperTest {

    private static final String LANTERN = "Patient Decoders Caption Images Taken at Night";

    private static final String NIGHT =
            "We caption images taken at night. Our patient decoder waits for evidence before"
                    + " it names an object and beats a transformer of equal size on three test sets. It needs no labels beyond"
                    + " those of daylight images, and its mistakes are easier to explain to photographers.";
    /** Some words of it changed. */
    private static final String NIGHT_REVISED = "We caption images taken at night. Our patient decoder waits for more"
            + " evidence before it names objects and beats a transformer of equal size on four test sets. It needs no"
            + " labels beyond those of daylight images, and its mistakes are easy to explain to photographers.";
    /** A third of its pairs of words. */
    private static final String NIGHT_REWRITTEN =
            "Captioning images taken at night is hard. The patient decoder that we"
                    + " propose waits for evidence before it names an object, needs no labels beyond those of daylight images,"
                    + " and is more accurate than larger models on five collections of street scenes and indoor photographs.";

    private static final String NIGHT_CUT = "We caption images taken at night. Our patient decoder waits for evidence";

    private static final String RIVERS = "Rivers carry sediment that sensors cannot see. This survey compares eleven"
            + " ways to estimate it from satellite images, finds that most fail in winter, and gives practical advice"
            + " on where a cheap turbidity probe is still worth its price for hydrologists.";

    static Stream<Arguments> samePapers() {
        return Stream.of(
                argumentSet(
                        "one arXiv id, whatever the texts",
                        paper("Waiting for Light 2")
                                .saying(NIGHT)
                                .by("Ada Example")
                                .with("arxiv", "2607.01234"),
                        paper(LANTERN).saying(RIVERS).by("Bo Case").with("arxiv", "2607.01234"),
                        Reason.SAME_IDENTIFIER),
                argumentSet(
                        "one DOI, and an arXiv id in one of them",
                        paper(LANTERN).with("doi", "10.5555/1"),
                        paper(LANTERN).with("doi", "10.5555/1").with("arxiv", "2607.01234"),
                        Reason.SAME_IDENTIFIER),
                argumentSet(
                        "title and abstract, authors unknown",
                        paper(LANTERN).saying(NIGHT),
                        paper("PATIENT DECODERS: caption images taken at night").saying(NIGHT_REVISED),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "title and a cut abstract",
                        paper(LANTERN).saying(NIGHT),
                        paper(LANTERN).saying(NIGHT_CUT),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "title and abstract, signed by an institute and by persons",
                        paper(LANTERN).saying(NIGHT).by("Institute Lumen"),
                        paper(LANTERN).saying(NIGHT).by("Ada Example", "Bo Case"),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "DOIs of a preprint server and a publisher",
                        paper(LANTERN).saying(NIGHT).with("doi", "10.48550/arxiv.2607.01234"),
                        paper(LANTERN).saying(NIGHT).with("doi", "10.5555/1"),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "two versions in one repository",
                        paper(LANTERN).saying(NIGHT).with("doi", "10.5281/zenodo.1"),
                        paper(LANTERN).saying(NIGHT).with("doi", "10.5281/zenodo.2"),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "submitted twice",
                        paper(LANTERN).saying(NIGHT).with("openreview", "aB3dE6"),
                        paper(LANTERN).saying(NIGHT).with("openreview", "xY9zW2"),
                        Reason.SAME_TITLE_AND_ABSTRACT),
                argumentSet(
                        "title and authors, no abstract",
                        paper(LANTERN).by("Ada Example", "Bo Case"),
                        paper(LANTERN).by("A. Example", "Bo Case", "Cy Test").saying(NIGHT),
                        Reason.SAME_TITLE_AND_AUTHORS),
                argumentSet(
                        "title and authors, another abstract",
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(NIGHT),
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(RIVERS),
                        Reason.SAME_TITLE_AND_AUTHORS),
                argumentSet(
                        "an edited title over the same abstract",
                        paper(LANTERN).saying(NIGHT),
                        paper("On Patient Decoders that Caption Images Taken at Night")
                                .saying(NIGHT_REVISED),
                        Reason.SAME_ABSTRACT_AND_SIMILAR_TITLE),
                argumentSet(
                        "a subtitle added",
                        paper("Patient Decoders").saying(NIGHT),
                        paper("Patient Decoders: Models, Data and a New Approach")
                                .saying(NIGHT),
                        Reason.SAME_ABSTRACT_AND_SIMILAR_TITLE),
                argumentSet(
                        "retitled by its authors",
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(NIGHT),
                        paper("Waiting for Light").by("Ada Example", "Bo Case").saying(NIGHT_REVISED),
                        Reason.RETITLED),
                argumentSet(
                        "title and abstract revised by its authors",
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(NIGHT),
                        paper("Patient Decoders Explain Images Taken at Night")
                                .by("Ada Example", "Bo Case")
                                .saying(NIGHT_REWRITTEN),
                        Reason.REVISED),
                argumentSet(
                        "the title over a rewritten abstract, authors unknown",
                        paper(LANTERN).saying(NIGHT),
                        paper(LANTERN).saying(NIGHT_REWRITTEN).by("Ada Example"),
                        Reason.SAME_TITLE_AND_RELATED_ABSTRACT),
                argumentSet(
                        "a long title and nothing else",
                        paper(LANTERN).saying(NIGHT),
                        paper(LANTERN).by("Ada Example"),
                        Reason.SAME_TITLE),
                argumentSet(
                        "a long title, a remark for an abstract",
                        paper(LANTERN).saying(NIGHT),
                        paper(LANTERN).saying("No abstract is available."),
                        Reason.SAME_TITLE));
    }

    @ParameterizedTest
    @MethodSource("samePapers")
    void joins(Listed one, Listed other, Reason reason) {
        assertThat(verdict(one, other)).isEqualTo(new Verdict.Same(reason));
        assertThat(verdict(other, one)).isEqualTo(new Verdict.Same(reason));
    }

    static Stream<Arguments> otherPapers() {
        return Stream.of(
                argumentSet(
                        "two arXiv ids, all else equal",
                        paper(LANTERN).saying(NIGHT).by("Ada Example").with("arxiv", "2607.01234"),
                        paper(LANTERN).saying(NIGHT).by("Ada Example").with("arxiv", "2607.01235"),
                        Veto.DIFFERENT_IDENTIFIERS),
                argumentSet(
                        "two arXiv ids under one DOI",
                        paper(LANTERN).with("doi", "10.5555/1").with("arxiv", "2607.01234"),
                        paper(LANTERN).with("doi", "10.5555/1").with("arxiv", "2607.01235"),
                        Veto.DIFFERENT_IDENTIFIERS),
                argumentSet(
                        "two PMIDs",
                        paper(LANTERN).saying(NIGHT).with("pmid", "1"),
                        paper(LANTERN).saying(NIGHT).with("pmid", "2"),
                        Veto.DIFFERENT_IDENTIFIERS),
                argumentSet(
                        "two DOIs of one publisher",
                        paper(LANTERN).saying(NIGHT).with("doi", "10.5555/1"),
                        paper(LANTERN).saying(NIGHT).with("doi", "10.5555/2"),
                        Veto.DIFFERENT_DOIS),
                argumentSet(
                        "the next year's report by the same people",
                        paper("Overview of the Night Task 2024").saying(NIGHT).by("Ada Example"),
                        paper("Overview of the Night Task 2025")
                                .saying(NIGHT_REVISED)
                                .by("Ada Example"),
                        Veto.DIFFERENT_NUMERALS),
                argumentSet(
                        "the next report of a series that counts in words",
                        paper("Findings of the Third Night Task").saying(NIGHT).by("Ada Example"),
                        paper("Findings of the Fourth Night Task")
                                .saying(NIGHT_REVISED)
                                .by("Ada Example"),
                        Veto.DIFFERENT_NUMERALS),
                argumentSet(
                        "the successor",
                        paper("Lantern: Patient Decoders").saying(NIGHT).by("Ada Example"),
                        paper("Lantern++: Patient Decoders")
                                .saying(NIGHT_REVISED)
                                .by("Ada Example"),
                        Veto.DIFFERENT_NUMERALS),
                argumentSet(
                        "one title by other people",
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(NIGHT),
                        paper(LANTERN).by("Ed Other"),
                        Veto.OTHER_AUTHORS),
                argumentSet(
                        "one abstract under a similar title by other people",
                        paper(LANTERN).by("Ada Example", "Bo Case").saying(NIGHT),
                        paper("Patient Decoders Caption Videos Taken at Night")
                                .by("Ed Other")
                                .saying(NIGHT),
                        Veto.OTHER_AUTHORS),
                argumentSet(
                        "another paper's abstract under its own title, authors unknown",
                        paper(LANTERN).saying(RIVERS),
                        paper("Estimating Sediment from Satellite Images: A Survey")
                                .saying(RIVERS),
                        Veto.FOREIGN_ABSTRACT),
                argumentSet(
                        "another paper's abstract, cut, under its own title",
                        paper(LANTERN).by("Ada Example").saying(NIGHT_CUT),
                        paper("A Survey of Rivers").saying(NIGHT),
                        Veto.FOREIGN_ABSTRACT),
                argumentSet(
                        "one title over unrelated abstracts, authors unknown",
                        paper(LANTERN).saying(RIVERS),
                        paper(LANTERN).saying(NIGHT).by("Ada Example"),
                        Veto.OTHER_ABSTRACT));
    }

    @ParameterizedTest
    @MethodSource("otherPapers")
    void keepsApart(Listed one, Listed other, Veto veto) {
        assertThat(verdict(one, other)).isEqualTo(new Verdict.Apart(veto));
        assertThat(verdict(other, one)).isEqualTo(new Verdict.Apart(veto));
    }

    static Stream<Arguments> unproven() {
        return Stream.of(
                argumentSet(
                        "other titles over abstracts of a sentence that are much alike, by the same people",
                        paper("Estuarine Acoustic Imaging")
                                .saying("We image the bed of an estuary by sound and report what the tides do to it.")
                                .by("Ada Example"),
                        paper("Estuary Tomography")
                                .saying("We image the bed of an estuary by light and report what the winds do to it.")
                                .by("Ada Example")),
                argumentSet(
                        "a heading and nothing else",
                        paper("Editorial").saying(NIGHT),
                        paper("Editorial").by("Ada Example")),
                argumentSet(
                        "a heading by one author, who writes it every month",
                        paper("Editorial").by("Ada Example"),
                        paper("Editorial").by("Ada Example")),
                argumentSet(
                        "a long title and nothing else, years apart",
                        paper(LANTERN).saying(NIGHT).in(2012),
                        paper(LANTERN).in(2025)),
                argumentSet(
                        "the same people on the same matter",
                        paper("Waiting for Light").by("Ada Example", "Bo Case").saying(NIGHT),
                        paper("Night Photographs and How to Explain Them")
                                .by("Ada Example", "Bo Case")
                                .saying(NIGHT_REWRITTEN)),
                argumentSet(
                        "a similar title without abstracts",
                        paper("Adaptive Patient Decoders").by("Ada Example"),
                        paper("Patient Decoders").by("Ada Example")),
                argumentSet(
                        "titles of signs only",
                        paper("???").saying(NIGHT),
                        paper("!!!").saying(RIVERS)));
    }

    @ParameterizedTest
    @MethodSource("unproven")
    void saysWhenItCannotTell(Listed one, Listed other) {
        assertThat(verdict(one, other)).isEqualTo(new Verdict.Unproven());
        assertThat(verdict(other, one)).isEqualTo(new Verdict.Unproven());
    }

    @Test
    void leavesOutTheRulesItIsToldTo() {
        // Given
        Evidence one = paper("Overview of the Night Task 2024").saying(NIGHT).evidence();
        Evidence other = paper("Overview of the Night Task 2025").saying(NIGHT).evidence();
        SamePaper careless = SamePaper.without(Set.of(Veto.DIFFERENT_NUMERALS), Set.of());
        SamePaper useless = SamePaper.without(EnumSet.allOf(Veto.class), EnumSet.allOf(Reason.class));
        // When and then
        assertThat(careless.check(one, other)).isEqualTo(new Verdict.Same(Reason.SAME_ABSTRACT_AND_SIMILAR_TITLE));
        assertThat(useless.check(one, other)).isEqualTo(new Verdict.Unproven());
    }

    private static Verdict verdict(Listed one, Listed other) {
        return SamePaper.byAllRules().check(one.evidence(), other.evidence());
    }
}
