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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paper's fields as a function of the set of its sightings: every field is the smallest value of some order or a sorted
 * union, so neither the order of the sightings nor how they came in batches can show.
 *
 * <ul>
 *   <li>The paper is founded by its smallest sighting in the order of {@link Founding}.
 *   <li>Title, abstract and language are of one sighting, and so are the tags whose words stand in its text: the one with the
 *       longest abstract, of these the one read by the newest parser, enricher and vocabulary, of these the founding order's first.
 *   <li>Other tags are of the keywords and categories of any sighting; of more than {@value #MOST} the smallest stay.
 *   <li>Authors are of the sighting that names most; venue and the identifiers of each kind of the first in founding order
 *       that has them; publishedAt is the earliest, a day before its month and its year.
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
            .thenComparing(PaperEnriched::vocabularyRank, reverseOrder())
            .thenComparing(FOUNDING);
    private static final Comparator<PaperEnriched> AUTHORS =
            comparingInt((PaperEnriched sighting) -> -sighting.authors().size()).thenComparing(FOUNDING);

    private final Best<PaperEnriched> founding = new Best<>(FOUNDING);
    private final Best<PaperEnriched> text = new Best<>(TEXT);
    private final Best<PaperEnriched> authors = new Best<>(AUTHORS);
    private final Best<PaperEnriched> venue = new Best<>(FOUNDING);
    private final Best<PaperEnriched> listedOn = earliest(PaperEnriched::listedOn);
    private final Best<PaperEnriched> day = earliest(PaperEnriched::day);
    private final Best<PaperEnriched> publishedAt = earliest(CanonicalFields::publishedAt);
    private final TreeMap<Version.Name, Best<PaperEnriched>> versions = new TreeMap<>();
    private final TreeMap<String, Best<PaperEnriched>> identifiers = new TreeMap<>();
    private final Smallest<String> sources = new Smallest<>(MOST, naturalOrder());
    private final Smallest<Paper.Link> links =
            new Smallest<>(MOST, comparing(Paper.Link::url).thenComparing(Paper.Link::kind));
    private final Smallest<DedupKey> keys =
            new Smallest<>(MOST, comparing(DedupKey::kind).thenComparing(DedupKey::value));
    private final PaperTags tags = new PaperTags();
    private final TreeSet<String> dumps = new TreeSet<>();
    private int sightings;

    public void add(PaperEnriched sighting) {
        sightings++;
        founding.offer(sighting);
        text.offer(sighting);
        authors.offer(sighting);
        addIdentifiers(sighting);
        venue.offer(sighting.venue() == null ? null : sighting);
        listedOn.offer(sighting.listedOn() == null ? null : sighting);
        day.offer(sighting);
        publishedAt.offer(sighting.publishedAt() == null ? null : sighting);
        sources.offer(List.of(sighting.source()));
        links.offer(sighting.links().stream()
                .filter(link -> link.url().length() <= LONGEST_LINK)
                .toList());
        keys.offer(sighting.keys());
        tags.add(sighting);
        dumps.add(sighting.dumpId());
    }

    public boolean isEmpty() {
        return sightings == 0;
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
                dayOf(daySource()),
                of(listedOn, PaperEnriched::listedOn),
                of(publishedAt, PaperEnriched::publishedAt),
                of(venue, PaperEnriched::venue),
                words.language(),
                sources.list(),
                links.list(),
                tags.with(words),
                sightings);
    }

    /** By field, the record that it is of; of a union, such as links, there is none. */
    public SortedMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        sources.put("id", founding.get().recordId());
        for (var field : List.of("title", "abstract", "language", "tags")) {
            sources.put(field, text.get().recordId());
        }
        sources.put("day", daySource().recordId());
        putSource(sources, "listedOn", listedOn);
        putSource(sources, "publishedAt", publishedAt);
        putSource(sources, "venue", venue);
        if (!authors.get().authors().isEmpty()) {
            putSource(sources, "authors", authors);
        }
        if (text.get().abstractText() == null) {
            sources.remove("abstract");
        }
        identifiers.forEach((kind, sighting) -> putSource(sources, "identifiers." + kind, sighting));
        return sources;
    }

    /** The preprint and the publications that the paper is known as. */
    public List<Version> versions() {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey().in(entry.getValue().get()))
                .toList();
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
        for (var name : Version.namedBy(sighting.identifiers())) {
            versions.computeIfAbsent(name, any -> new Best<>(FOUNDING)).offer(sighting);
            if (versions.size() > MOST) {
                versions.pollLastEntry();
            }
        }
        for (var kind : sighting.identifiers().keySet()) {
            identifiers.computeIfAbsent(kind, any -> new Best<>(FOUNDING)).offer(sighting);
            if (identifiers.size() > MOST) {
                identifiers.pollLastEntry();
            }
        }
    }

    private PaperEnriched daySource() {
        return listedOn.orNull() == null ? day.get() : listedOn.get();
    }

    private static LocalDate dayOf(PaperEnriched sighting) {
        return sighting.listedOn() == null ? sighting.day() : sighting.listedOn();
    }

    private static <T> @Nullable T of(Best<PaperEnriched> best, Function<PaperEnriched, @Nullable T> field) {
        var sighting = best.orNull();
        return sighting == null ? null : field.apply(sighting);
    }

    private static void putSource(Map<String, String> sources, String field, Best<PaperEnriched> best) {
        var sighting = best.orNull();
        if (sighting != null) {
            sources.put(field, sighting.recordId());
        }
    }

    private static <T extends Comparable<? super T>> Best<PaperEnriched> earliest(
            Function<PaperEnriched, @Nullable T> field) {
        return new Best<>(comparing((PaperEnriched sighting) -> Check.present(field.apply(sighting), "a date"))
                .thenComparing(FOUNDING));
    }

    /** A day of a year comes before the year itself, so that the date that says more is chosen. */
    private static @Nullable String publishedAt(PaperEnriched sighting) {
        var date = sighting.publishedAt();
        return date == null ? null : date + Character.MAX_VALUE;
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
