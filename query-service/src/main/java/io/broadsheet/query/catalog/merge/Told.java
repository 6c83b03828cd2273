package io.broadsheet.query.catalog.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.catalog.identity.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of which paper it is, in the form in which it is kept.
 *
 * @param identifiers by kind
 * @param title folded
 * @param authors folded
 * @param signature of the abstract, base64; empty where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Told(
        Map<String, String> identifiers,
        String title,
        List<String> authors,
        @Nullable Integer year,
        String signature) {

    static Told of(PaperEnriched event) {
        var fingerprint = event.fingerprint();
        return fingerprint == null
                ? withoutFingerprint(event)
                : new Told(
                        event.identifiers(),
                        fingerprint.title(),
                        fingerprint.authors(),
                        fingerprint.year(),
                        fingerprint.signature());
    }

    /**
     * For the pair check.
     *
     * @throws IllegalArgumentException where the signature is not one
     */
    public Evidence evidence() {
        return Evidence.of(identifiers, title, authors, year, signature);
    }

    // an enricher below version 3 made it: its identifiers, title and authors are all there is to compare
    private static Told withoutFingerprint(PaperEnriched event) {
        return new Told(
                event.identifiers(),
                folded(event.title()),
                event.authors().stream().map(author -> folded(author.name())).toList(),
                null,
                "");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+*]+", " ")
                .strip();
    }
}
