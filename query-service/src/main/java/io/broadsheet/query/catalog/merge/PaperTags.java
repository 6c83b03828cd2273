package io.broadsheet.query.catalog.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.broadsheet.query.catalog.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A paper's tags, each id once: those whose words stand in the text that the paper shows, and those that authors' keywords
 * and subject categories of any of its sightings name. The same whatever the order of the sightings.
 */
final class PaperTags {

    private static final int MOST = 100;
    private static final String PHRASE = "phrase";
    private static final Comparator<Paper.Tag> BEST_FIRST =
            comparingDouble(Paper.Tag::score).reversed().thenComparing(Paper.Tag::id);

    private final TreeMap<Name, Best<Listing>> listings = new TreeMap<>();

    /** A tag named by a keyword or category. */
    private record Name(String tag, String field, String words) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                comparing(Name::tag).thenComparing(Name::field).thenComparing(Name::words);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /** Where a record lists a tag. */
    private record Listing(PaperEnriched sighting, Paper.Tag tag, Paper.Evidence evidence) {

        private static final Comparator<Listing> FOUNDING = comparing(listing -> Founding.of(listing.sighting()));

        Paper.Tag alone() {
            return with(tag, List.of(evidence));
        }
    }

    void add(PaperEnriched sighting) {
        for (var tag : sighting.tags()) {
            for (var evidence : tag.evidence()) {
                if (evidence.text() != null) {
                    offer(new Listing(sighting, tag, evidence.of(sighting.recordId())), evidence.text());
                }
            }
        }
    }

    /** The best first. */
    List<Paper.Tag> with(PaperEnriched text) {
        var tags = new TreeMap<String, Paper.Tag>();
        for (var tag : text.tags()) {
            var inText =
                    tag.evidence().stream().filter(Paper.Evidence::isInText).toList();
            if (!inText.isEmpty() || tag.evidence().isEmpty()) {
                tags.put(tag.id(), with(tag, inText));
            }
        }
        listings.values()
                .forEach(best -> tags.merge(best.get().tag().id(), best.get().alone(), PaperTags::joined));
        return tags.values().stream().sorted(BEST_FIRST).limit(MOST).toList();
    }

    private void offer(Listing listing, String words) {
        var name = new Name(listing.tag().id(), listing.evidence().field(), words);
        listings.computeIfAbsent(name, any -> new Best<>(Listing.FOUNDING)).offer(listing);
        if (listings.size() > MOST) {
            listings.pollLastEntry();
        }
    }

    /** What authors name is no mere phrase any more. */
    private static Paper.Tag joined(Paper.Tag tag, Paper.Tag other) {
        var leading = tag.kind().equals(PHRASE) ? other : tag;
        var evidence = new ArrayList<>(tag.evidence());
        evidence.addAll(other.evidence());
        return new Paper.Tag(
                leading.id(),
                leading.label(),
                leading.kind(),
                leading.source(),
                Math.max(tag.score(), other.score()),
                evidence,
                leading.vocabulary());
    }

    private static Paper.Tag with(Paper.Tag tag, List<Paper.Evidence> evidence) {
        return new Paper.Tag(tag.id(), tag.label(), tag.kind(), tag.source(), tag.score(), evidence, tag.vocabulary());
    }
}
