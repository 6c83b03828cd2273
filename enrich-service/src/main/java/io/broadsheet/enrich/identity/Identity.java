package io.broadsheet.enrich.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's dedup keys of all kinds, identifiers first, and its fingerprint. */
public record Identity(List<DedupKey> keys, Fingerprint fingerprint) {

    /** Large collaborations list thousands; these many tell them apart. */
    private static final int MOST_AUTHORS = 100;

    public Identity {
        keys = List.copyOf(keys);
    }

    /**
     * The identity of a cleaned record.
     *
     * @param title cleaned
     * @param abstractText cleaned, links to mirrors mapped; empty if there is none
     * @param authors names, cleaned
     * @param identifiers normalised, by kind
     * @param year of publication, where the record says
     */
    public static Identity of(
            String title,
            String abstractText,
            List<String> authors,
            Map<String, String> identifiers,
            @Nullable Integer year) {
        FoldedText foldedTitle = FoldedText.of(title);
        Sentences sentences = Sentences.of(abstractText);
        FoldedText foldedAbstract = sentences.whole();
        List<AuthorName> names = AuthorName.listOf(authors.subList(0, Math.min(authors.size(), MOST_AUTHORS)));
        List<DedupKey> keys = new ArrayList<>(DedupKeys.of(foldedTitle, foldedAbstract, identifiers));
        SentenceKeys.of(sentences.folded()).forEach(keys::add);
        AuthorKeys.of(foldedTitle, names).forEach(keys::add);
        return new Identity(keys, fingerprint(foldedTitle, names, year, WordPairs.of(foldedAbstract)));
    }

    private static Fingerprint fingerprint(
            FoldedText title, List<AuthorName> authors, @Nullable Integer year, long[] pairs) {
        return new Fingerprint(
                Fingerprint.VERSION,
                title.words(),
                authors.stream().map(AuthorName::words).toList(),
                year,
                Signature.of(pairs),
                Arrays.stream(Bands.of(pairs)).boxed().toList());
    }
}
