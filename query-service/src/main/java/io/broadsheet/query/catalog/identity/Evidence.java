package io.broadsheet.query.catalog.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sighting's record says of which paper it is. Equal evidence is of the same paper whatever the sightings.
 *
 * @param identifiers by kind, each in its one normal form
 * @param year of publication, where the record says
 */
public record Evidence(
        Map<String, String> identifiers,
        TitleWords title,
        AuthorList authors,
        @Nullable Integer year,
        AbstractSketch sketch) {

    public Evidence {
        identifiers = Map.copyOf(identifiers);
    }

    /**
     * From the parts of {@code PaperEnriched.fingerprint}.
     *
     * @param title folded, one blank between words
     * @param authors folded, given names first
     * @param signature base64; empty where there is no abstract
     * @throws IllegalArgumentException where the signature is not one
     */
    public static Evidence of(
            Map<String, String> identifiers,
            String title,
            List<String> authors,
            @Nullable Integer year,
            String signature) {
        return new Evidence(
                identifiers, new TitleWords(title), new AuthorList(authors), year, AbstractSketch.of(signature));
    }
}
