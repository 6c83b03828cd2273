package io.broadsheet.query.catalog.identity;

import java.util.List;
import java.util.Set;

/** Identifiers that tell papers apart. Others do not: OpenReview gives a paper a new one each time it is submitted. */
final class IdentifierVetoes {

    private static final List<String> REGISTERS = List.of("arxiv", "pmid", "acl");

    /**
     * Preprint servers and repositories by registrant: arXiv, bioRxiv and medRxiv, Zenodo, figshare, SSRN, PsyArXiv,
     * SocArXiv, other OSF preprints and OSF, preprints.org, Research Square, ChemRxiv, TechRxiv, Authorea, Episciences,
     * Dryad, Mendeley Data, Harvard Dataverse, Apollo, ETH, CaltechAUTHORS.
     */
    private static final Set<String> REPOSITORIES = Set.of(
            "10.48550",
            "10.1101",
            "10.5281",
            "10.6084",
            "10.2139",
            "10.31234",
            "10.31235",
            "10.31219",
            "10.17605",
            "10.20944",
            "10.21203",
            "10.26434",
            "10.36227",
            "10.22541",
            "10.46298",
            "10.5061",
            "10.17632",
            "10.7910",
            "10.17863",
            "10.3929",
            "10.7907");

    private IdentifierVetoes() {}

    static boolean differInRegister(Comparison comparison) {
        return REGISTERS.stream().anyMatch(kind -> differ(comparison, kind));
    }

    static boolean differInDoiOfOnePublisher(Comparison comparison) {
        if (!differ(comparison, "doi")) {
            return false;
        }
        String registrant = registrant(comparison.one());
        return registrant.equals(registrant(comparison.other())) && !REPOSITORIES.contains(registrant);
    }

    private static boolean differ(Comparison comparison, String kind) {
        String one = comparison.one().identifiers().get(kind);
        String other = comparison.other().identifiers().get(kind);
        return one != null && other != null && !one.equals(other);
    }

    private static String registrant(Evidence evidence) {
        String doi = evidence.identifiers().getOrDefault("doi", "");
        int slash = doi.indexOf('/');
        return slash < 0 ? doi : doi.substring(0, slash);
    }
}
