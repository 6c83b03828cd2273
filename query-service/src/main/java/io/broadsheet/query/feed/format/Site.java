package io.broadsheet.query.feed.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sites where a paper is found by an identifier, the best first. */
enum Site {
    DOI("https://doi.org/"),
    ARXIV("https://arxiv.org/abs/"),
    ACL("https://aclanthology.org/"),
    OPENREVIEW("https://openreview.net/forum?id="),
    PMID("https://pubmed.ncbi.nlm.nih.gov/");

    private final String address;

    Site(String address) {
        this.address = address;
    }

    static Optional<String> addressOf(Reference reference) {
        return Arrays.stream(values())
                .flatMap(site -> reference.identifier(site.kind()).flatMap(site::address).stream())
                .findFirst();
    }

    private String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A DOI may hold any character, also such as end a path. */
    private Optional<String> address(String identifier) {
        return WebAddress.of(address
                + identifier
                        .replace("%", "%25")
                        .replace("?", "%3F")
                        .replace("#", "%23")
                        .replace("<", "%3C")
                        .replace(">", "%3E"));
    }
}
