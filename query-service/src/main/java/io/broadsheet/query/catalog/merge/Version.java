package io.broadsheet.query.catalog.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.query.catalog.identity.Repositories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a paper appeared: the preprint, a publication.
 *
 * @param stage preprint or published
 * @param kind of the identifier: arxiv, doi, acl or pmid
 * @param record the first that has the identifier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Version(
        String stage,
        String kind,
        String value,
        String url,
        @Nullable String venue,
        @Nullable String publishedAt,
        String record) {

    private static final Map<String, String> SITES = Map.of(
            "arxiv", "https://arxiv.org/abs/",
            "doi", "https://doi.org/",
            "acl", "https://aclanthology.org/",
            "pmid", "https://pubmed.ncbi.nlm.nih.gov/");

    /** An identifier that names a version. Preprints come first. */
    record Name(String stage, String kind, String value) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::stage).thenComparing(Name::kind).thenComparing(Name::value);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }

        Version in(PaperEnriched sighting) {
            return new Version(
                    stage,
                    kind,
                    value,
                    SITES.getOrDefault(kind, "") + value,
                    sighting.venue(),
                    sighting.publishedAt(),
                    sighting.recordId());
        }
    }

    static List<Name> namedBy(Map<String, String> identifiers) {
        var names = new ArrayList<Name>();
        identifiers.forEach((kind, value) -> {
            if (SITES.containsKey(kind)) {
                names.add(new Name(isPreprint(kind, value) ? "preprint" : "published", kind, value));
            }
        });
        return names;
    }

    private static boolean isPreprint(String kind, String value) {
        return kind.equals("arxiv") || (kind.equals("doi") && Repositories.gave(value));
    }
}
