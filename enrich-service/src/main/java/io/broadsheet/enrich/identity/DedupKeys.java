package io.broadsheet.enrich.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The dedup keys of a record, by these rules (version {@value #RULES}):
 *
 * <ul>
 *   <li>one of each identifier's kind, strong;
 *   <li>{@code title}: the title's letters and digits, or their digest where they are many; not strong, since different
 *       papers share titles;
 *   <li>{@code abstract}: the digest of the abstract's letters and digits; not strong, since a wrong abstract may stand
 *       under a title;
 *   <li>{@code title-abstract}: the digest of both, strong, and only if the title has {@value #TELLING_TITLE} letters
 *       and digits and the abstract {@value #TELLING_ABSTRACT}: shorter ones are headings such as "Editorial", and
 *       remarks such as "No abstract is available for this article". A short title will do where the abstract has
 *       {@value #TELLING_ALONE}.
 * </ul>
 *
 * All see the texts {@linkplain FoldedText folded}.
 */
public final class DedupKeys {

    /** Raised when a rule changes, together with the enricher's version. */
    public static final int RULES = 2;

    private static final int TELLING_TITLE = 20;
    private static final int TELLING_ABSTRACT = 50;
    private static final int TELLING_ALONE = 200;
    private static final int LONGEST_IN_FULL = 300;

    private DedupKeys() {}

    /**
     * The keys in a fixed order: identifiers, title, abstract, both.
     *
     * @param title cleaned
     * @param abstractText cleaned, links to mirrors mapped; empty if there is none
     * @param identifiers normalised, by kind
     */
    public static List<DedupKey> of(String title, String abstractText, Map<String, String> identifiers) {
        return of(FoldedText.of(title), FoldedText.of(abstractText), identifiers);
    }

    static List<DedupKey> of(FoldedText title, FoldedText abstractText, Map<String, String> identifiers) {
        List<DedupKey> keys = new ArrayList<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            String identifier = identifiers.get(kind.key());
            if (identifier != null) {
                keys.add(new DedupKey(kind.key(), identifier, true));
            }
        }
        addTextKeys(title.key(), abstractText.key(), keys);
        return List.copyOf(keys);
    }

    private static void addTextKeys(String title, String abstractText, List<DedupKey> keys) {
        if (!title.isEmpty()) {
            keys.add(new DedupKey("title", inFullOrDigested(title), false));
        }
        if (!abstractText.isEmpty()) {
            String digest = Digest.of(abstractText);
            keys.add(new DedupKey("abstract", digest, false));
            if (isTelling(title, abstractText)) {
                keys.add(new DedupKey("title-abstract", Digest.of(title + "\n" + digest), true));
            }
        }
    }

    static String inFullOrDigested(String key) {
        return key.length() <= LONGEST_IN_FULL ? key : Digest.of(key);
    }

    private static boolean isTelling(String title, String abstractText) {
        return hasAtLeast(TELLING_ALONE, abstractText)
                || (hasAtLeast(TELLING_TITLE, title) && hasAtLeast(TELLING_ABSTRACT, abstractText));
    }

    private static boolean hasAtLeast(int characters, String key) {
        return key.length() >= 2 * characters || key.codePointCount(0, key.length()) >= characters;
    }
}
