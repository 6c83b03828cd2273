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
 *   <li>{@code title-abstract}: the digest of both, strong, and only if each has {@value #TELLING} letters and digits:
 *       shorter ones are headings such as "Editorial" and "No abstract".
 * </ul>
 */
public final class DedupKeys {

    /** Raised when a rule changes, together with the enricher's version. */
    public static final int RULES = 1;

    private static final int TELLING = 20;
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
        List<DedupKey> keys = new ArrayList<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            String identifier = identifiers.get(kind.key());
            if (identifier != null) {
                keys.add(new DedupKey(kind.key(), identifier, true));
            }
        }
        addTextKeys(TextKey.of(title), TextKey.of(abstractText), keys);
        return List.copyOf(keys);
    }

    private static void addTextKeys(String title, String abstractText, List<DedupKey> keys) {
        if (!title.isEmpty()) {
            String value = title.length() <= LONGEST_IN_FULL ? title : Digest.of(title);
            keys.add(new DedupKey("title", value, false));
        }
        if (!abstractText.isEmpty()) {
            keys.add(new DedupKey("abstract", Digest.of(abstractText), false));
        }
        if (isTelling(title) && isTelling(abstractText)) {
            keys.add(new DedupKey("title-abstract", Digest.of(title + "\n" + abstractText), true));
        }
    }

    private static boolean isTelling(String key) {
        return key.codePointCount(0, key.length()) >= TELLING;
    }
}
