package io.broadsheet.enrich.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A record's identifiers in one spelling. */
public final class Identifiers {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,40}");
    private static final Pattern UNKNOWN = Pattern.compile("[!-~ ]{1,200}");
    private static final int MOST = 20;

    private Identifiers() {}

    /**
     * The identifiers by kind: those given, then what a DOI contains (arXiv and ACL register DOIs that name their own
     * ids), then what the record's links name, if they name one only of a kind. What is no identifier of its kind is
     * left out; kinds without a rule stay as they are. Links in the text are not asked: they cite other papers.
     *
     * @param given by kind, as a dump writes them
     * @param links the record's own links
     */
    public static Map<String, String> normalise(Map<String, String> given, Collection<String> links) {
        Map<String, String> identifiers = new TreeMap<>();
        given.forEach((kind, written) -> add(kind.strip().toLowerCase(Locale.ROOT), written, identifiers));
        String doi = identifiers.get(IdentifierKind.DOI.key());
        if (doi != null) {
            addContained(doi, identifiers);
        }
        if (!links.isEmpty()) {
            addLinked(links, identifiers);
        }
        return identifiers;
    }

    private static void add(String name, String written, Map<String, String> identifiers) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind.key().equals(name)) {
                String normal = kind.normalise(written);
                if (normal != null) {
                    identifiers.put(name, normal);
                }
                return;
            }
        }
        if (NAME.matcher(name).matches() && UNKNOWN.matcher(written.strip()).matches() && identifiers.size() < MOST) {
            identifiers.put(name, written.strip());
        }
    }

    private static void addContained(String doi, Map<String, String> identifiers) {
        for (IdentifierKind kind : new IdentifierKind[] {IdentifierKind.ARXIV, IdentifierKind.ACL}) {
            String contained = kind.normalise(doi);
            if (contained != null) {
                identifiers.putIfAbsent(kind.key(), contained);
            }
        }
    }

    private static void addLinked(Collection<String> links, Map<String, String> identifiers) {
        for (IdentifierKind kind : IdentifierKind.values()) {
            Set<String> linked = new HashSet<>();
            for (String link : links) {
                String normal = link.regionMatches(true, 0, "http", 0, 4) ? kind.normalise(link) : null;
                if (normal != null) {
                    linked.add(normal);
                }
            }
            if (linked.size() == 1) {
                identifiers.putIfAbsent(kind.key(), linked.iterator().next());
            }
        }
    }
}
