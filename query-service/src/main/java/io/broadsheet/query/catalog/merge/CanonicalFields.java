package io.broadsheet.query.catalog.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import io.broadsheet.query.catalog.Paper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A paper's fields as a function of the set of its sightings: every field is the smallest value of some order or a sorted
 * union, so neither the order of the sightings nor how they came in batches can show.
 *
 * <ul>
 *   <li>The paper is founded by its smallest sighting in the order of {@link Founding}.
 *   <li>Title, abstract, language and tags are of one sighting, since the words that caused a tag stand in its text: the one
 *       with the longest abstract, of these the one read by the newest parser and enricher, of these the founding order's
 *       first.
 *   <li>Authors are of the sighting that names most; venue and the identifiers of each kind of the first in founding order
 *       that has them; publishedAt is the earliest.
 *   <li>Sources, links and dedup keys are sorted unions; of more than {@value #MOST} the smallest stay.
 *   <li>The day is the earliest that a dump shows, else the earliest.
 * </ul>
 *
 * <p>Holds a bounded amount however many sightings there are, but for the ids of the dumps that list the paper.
 */
public final class CanonicalFields {

    private static final int MOST = 100;
    private static final int LONGEST_LINK = 2048;

    private static final Comparator<PaperEnriched> FOUNDING = comparing(Founding::of);
    private static final Comparator<PaperEnriched> TEXT = comparingInt(CanonicalFields::abstractLength)
            .reversed()
            .thenComparing(PaperEnriched::parserVersion, reverseOrder())
            .thenComparing(PaperEnriched::enricherVersion, reverseOrder())
            .thenComparing(FOUNDING);
    private static final Comparator<PaperEnriched> AUTHORS =
            comparingInt((PaperEnriched sighting) -> -sighting.authors().size()).thenComparing(FOUNDING);

    private final Best<PaperEnriched> founding = new Best<>(FOUNDING);
    private final Best<PaperEnriched> text = new Best<>(TEXT);
    private final Best<PaperEnriched> authors = new Best<>(AUTHORS);
    private final Best<PaperEnriched> venue = new Best<>(FOUNDING);
    private final Best<LocalDate> listedOn = new Best<>(naturalOrder());
    private final Best<LocalDate> day = new Best<>(naturalOrder());
    private final Best<String> publishedAt = new Best<>(naturalOrder());
    private final TreeMap<String, Best<PaperEnriched>> identifiers = new TreeMap<>();
    private final Smallest<String> sources = new Smallest<>(MOST, naturalOrder());
    private final Smallest<Paper.Link> links =
            new Smallest<>(MOST, comparing(Paper.Link::url).thenComparing(Paper.Link::kind));
    private final Smallest<DedupKey> keys =
            new Smallest<>(MOST, comparing(DedupKey::kind).thenComparing(DedupKey::value));
    private final TreeSet<String> dumps = new TreeSet<>();
    private int sightings;

    public void add(PaperEnriched sighting) {
        sightings++;
        founding.offer(sighting);
        text.offer(sighting);
        authors.offer(sighting);
        addIdentifiers(sighting);
        venue.offer(sighting.venue() == null ? null : sighting);
        listedOn.offer(sighting.listedOn());
        day.offer(sighting.day());
        publishedAt.offer(sighting.publishedAt());
        sources.offer(List.of(sighting.source()));
        links.offer(sighting.links().stream()
                .filter(link -> link.url().length() <= LONGEST_LINK)
                .toList());
        keys.offer(sighting.keys());
        dumps.add(sighting.dumpId());
    }

    /** The paper as the sightings added so far make it; there must be one. */
    public Paper paper() {
        var words = text.get();
        return new Paper(
                founding.get().recordId(),
                words.title(),
                words.abstractText(),
                authors.get().authors(),
                identifiers(),
                listedOn.orNull() == null ? day.get() : listedOn.get(),
                listedOn.orNull(),
                publishedAt.orNull(),
                venue.orNull() == null ? null : venue.get().venue(),
                words.language(),
                sources.list(),
                links.list(),
                words.tags(),
                sightings);
    }

    public List<DedupKey> keys() {
        return keys.list();
    }

    /** The dump that the paper is new in. */
    public String foundingDump() {
        return founding.get().dumpId();
    }

    /** All dumps that list the paper, sorted. */
    public List<String> dumps() {
        return List.copyOf(dumps);
    }

    private void addIdentifiers(PaperEnriched sighting) {
        for (var kind : sighting.identifiers().keySet()) {
            identifiers.computeIfAbsent(kind, any -> new Best<>(FOUNDING)).offer(sighting);
            if (identifiers.size() > MOST) {
                identifiers.pollLastEntry();
            }
        }
    }

    private Map<String, String> identifiers() {
        var chosen = new TreeMap<String, String>();
        identifiers.forEach((kind, sighting) ->
                chosen.put(kind, sighting.get().identifiers().getOrDefault(kind, "")));
        return chosen;
    }

    private static int abstractLength(PaperEnriched sighting) {
        var text = sighting.abstractText();
        return text == null ? 0 : text.length();
    }
}
