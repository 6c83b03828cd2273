package io.broadsheet.query.web;

import io.broadsheet.query.search.Count;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.TagName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tags of one kind, those of most papers first.
 *
 * @param tags how many there are
 * @param shown the first of them
 */
public record TagGroup(Kind kind, long tags, List<Shown> shown) {

    /** What tags there are, in the order of the page. */
    public enum Kind {
        TASK("Tasks"),
        METHOD("Methods"),
        MODEL("Models"),
        DATASET("Data sets"),
        MODALITY("Modalities"),
        DOMAIN("Domains"),
        OTHER("Resources, keywords and categories");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As addresses have it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }

        private Optional<CountedField> field() {
            return CountedField.facet(label());
        }

        private List<Count> counts(SearchEngine search) {
            return field().map(search::counts).orElseGet(() -> others(search));
        }

        private static List<Count> others(SearchEngine search) {
            Set<String> known = new HashSet<>();
            Arrays.stream(values())
                    .flatMap(kind -> kind.field().stream())
                    .forEach(field -> search.counts(field).forEach(count -> known.add(count.value())));
            return search.counts(CountedField.TAG).stream()
                    .filter(count -> !known.contains(count.value()))
                    .toList();
        }
    }

    /** A tag. */
    public record Shown(String label, String address, long papers) {}

    /**
     * The groups that have tags whose id begins so.
     *
     * @param begin as people write it; empty: any
     * @param most to be shown of each
     */
    static List<TagGroup> of(SearchEngine search, Stream<Kind> kinds, String begin, int most) {
        String id = TagName.folded(begin);
        return kinds.map(kind -> of(search, kind, id, most))
                .filter(group -> group.tags() > 0)
                .toList();
    }

    public boolean isWhole() {
        return shown.size() == tags;
    }

    /** Where more of them are. */
    public String more(String begin) {
        PageAddress all = PageAddress.to("kind", kind.label(), "begin", begin);
        return "/tags" + all.firstPage().substring(1);
    }

    private static TagGroup of(SearchEngine search, Kind kind, String begin, int most) {
        List<Count> counts = kind.counts(search).stream()
                .filter(count -> count.value().startsWith(begin))
                .toList();
        return new TagGroup(
                kind,
                counts.size(),
                counts.stream().limit(most).map(count -> shown(count, search)).toList());
    }

    private static Shown shown(Count count, SearchEngine search) {
        return new Shown(TagNames.label(count.value(), search), TagNames.address(count.value()), count.count());
    }
}
