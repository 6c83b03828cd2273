package io.broadsheet.query.catalog.identity;

import java.util.List;

/** Identifiers that tell papers apart. Others do not: OpenReview gives a paper a new one each time it is submitted. */
final class IdentifierVetoes {

    private static final List<String> REGISTERS = List.of("arxiv", "pmid", "acl");

    private IdentifierVetoes() {}

    static boolean differInRegister(Comparison comparison) {
        return REGISTERS.stream().anyMatch(kind -> differ(comparison, kind));
    }

    static boolean differInDoiOfOnePublisher(Comparison comparison) {
        if (!differ(comparison, "doi")) {
            return false;
        }
        String one = comparison.one().identifiers().getOrDefault("doi", "");
        String other = comparison.other().identifiers().getOrDefault("doi", "");
        return Repositories.registrant(one).equals(Repositories.registrant(other)) && !Repositories.gave(one);
    }

    private static boolean differ(Comparison comparison, String kind) {
        String one = comparison.one().identifiers().get(kind);
        String other = comparison.other().identifiers().get(kind);
        return one != null && other != null && !one.equals(other);
    }
}
