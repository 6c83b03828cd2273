package io.broadsheet.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the catalogue must be, worked out from the generated dumps alone: every paper's id and its sightings. */
record TrueCatalogue(Map<String, Set<Sighting>> papers) {

    /**
     * A paper's id is the record id of its founding sighting, the first by the dump's time of receipt, dump id and ordinal.
     *
     * @param receivedAt of each dump, which only the ledger knows
     */
    static TrueCatalogue of(List<LoadFile> files, Map<String, Instant> receivedAt) {
        Comparator<Sighting> founding = Comparator.comparing(
                        (Sighting sighting) -> receivedAt.getOrDefault(sighting.dump(), Instant.MAX))
                .thenComparing(Sighting::dump)
                .thenComparingLong(Sighting::ordinal);
        Map<String, Set<Sighting>> papers = new HashMap<>();
        members(files, founding).values().forEach(members -> papers.put(recordId(members.first()), members));
        return new TrueCatalogue(papers);
    }

    private static Map<Long, TreeSet<Sighting>> members(List<LoadFile> files, Comparator<Sighting> founding) {
        Map<Long, TreeSet<Sighting>> members = new HashMap<>();
        for (LoadFile file : files) {
            for (int ordinal = 0; ordinal < file.papers().size(); ordinal++) {
                members.computeIfAbsent(file.papers().get(ordinal), paper -> new TreeSet<>(founding))
                        .add(new Sighting(file.dump(), ordinal));
            }
        }
        return members;
    }

    /** Compares every paper of the list, and the members of all that were seen more than once. */
    void assertEquals(Catalogue catalogue) throws IOException, InterruptedException {
        TreeMap<String, Integer> found =
                catalogue.all(paper -> paper.path("sightings").asInt());
        assertThat(catalogue.papers()).as("total").isEqualTo(papers.size());
        assertThat(found.keySet()).as("ids").containsExactlyInAnyOrderElementsOf(papers.keySet());
        for (Map.Entry<String, Set<Sighting>> paper : papers.entrySet()) {
            int sightings = found.getOrDefault(paper.getKey(), 0);
            assertThat(sightings)
                    .as("sightings of %s", paper.getKey())
                    .isEqualTo(paper.getValue().size());
            if (sightings > 1) {
                assertThat(catalogue.sightings(paper.getKey()))
                        .as(paper.getKey())
                        .isEqualTo(Set.copyOf(paper.getValue()));
            }
        }
    }

    private static String recordId(Sighting sighting) {
        String identity = sighting.dump() + "\n\n" + sighting.ordinal();
        return HexFormat.of()
                .formatHex(sha256().digest(identity.getBytes(UTF_8)))
                .substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
