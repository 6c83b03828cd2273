package io.broadsheet.enrich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String TITLE = "Lanternfish: Low-Light Image Captioning";
    private static final String ABSTRACT =
            "We caption images taken at night. Our patient decoder waits for evidence before" + " it names an object.";

    @Test
    void aRecordHasKeysOfAllKindsAndAFingerprint() {
        Identity identity = Identity.of(
                TITLE, ABSTRACT, List.of("Ada Example", "Bo Case", "Cy Test"), Map.of("arxiv", "2607.01234"), 2026);

        assertThat(identity.keys())
                .extracting(DedupKey::kind)
                .containsExactly(
                        "arxiv",
                        "title",
                        "abstract",
                        "title-abstract",
                        "sentence",
                        "title-author",
                        "authors",
                        "authors-title",
                        "authors-title",
                        "authors-title",
                        "authors-title");
        assertThat(identity.fingerprint().title()).isEqualTo("lanternfish low light image captioning");
        assertThat(identity.fingerprint().authors()).containsExactly("ada example", "bo case", "cy test");
        assertThat(identity.fingerprint().year()).isEqualTo(2026);
        assertThat(identity.fingerprint().bands()).hasSize(Bands.BANDS);
    }

    @Test
    void aTitleAloneIsIdentityToo() {
        Identity identity = Identity.of(TITLE, "", List.of(), Map.of(), null);

        assertThat(identity.keys()).extracting(DedupKey::kind).containsExactly("title");
        assertThat(identity.fingerprint().signature()).isEmpty();
        assertThat(identity.fingerprint().bands()).isEmpty();
    }

    /** Whoever changes these values has to raise the version: fingerprints already stored are of the old rules. */
    @Test
    void theFingerprintOfAVersionNeverChanges() {
        Fingerprint fingerprint = Identity.of("Patient", "We caption images.", List.of(), Map.of(), null)
                .fingerprint();

        assertThat(fingerprint.version()).isEqualTo(2);
        assertThat(fingerprint.signature()).isEqualTo("anihDg");
        assertThat(fingerprint.bands().getFirst()).isEqualTo(-3015663904191846651L);
    }

    @Test
    void manyAuthorsAreCut() {
        Identity identity = Identity.of(TITLE, "", Collections.nCopies(5_000, "Ada Example"), Map.of(), null);

        assertThat(identity.fingerprint().authors()).hasSize(100);
    }
}
