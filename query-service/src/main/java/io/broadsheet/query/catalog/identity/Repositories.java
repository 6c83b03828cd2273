package io.broadsheet.query.catalog.identity;

import java.util.Set;

/** Who registers DOIs of preprints and deposits rather than of publications. */
public final class Repositories {

    /**
     * Preprint servers and repositories by registrant: arXiv, bioRxiv and medRxiv, Zenodo, figshare, SSRN, PsyArXiv,
     * SocArXiv, other OSF preprints and OSF, preprints.org, Research Square, ChemRxiv, TechRxiv, Authorea, Episciences,
     * Dryad, Mendeley Data, Harvard Dataverse, Apollo, ETH, CaltechAUTHORS.
     */
    private static final Set<String> REGISTRANTS = Set.of(
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

    private Repositories() {}

    /** Whether the DOI is one of a preprint or a deposit. */
    public static boolean gave(String doi) {
        return REGISTRANTS.contains(registrant(doi));
    }

    /** What stands before the DOI's slash. */
    static String registrant(String doi) {
        int slash = doi.indexOf('/');
        return slash < 0 ? doi : doi.substring(0, slash);
    }
}
