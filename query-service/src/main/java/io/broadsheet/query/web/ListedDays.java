package io.broadsheet.query.web;

import io.broadsheet.query.search.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The days that have papers, with how many. */
record ListedDays(NavigableMap<LocalDate, Long> papers) {

    static ListedDays of(List<Count> counts) {
        NavigableMap<LocalDate, Long> papers = new TreeMap<>();
        counts.forEach(count -> papers.put(LocalDate.parse(count.value()), count.count()));
        return new ListedDays(papers);
    }

    /** How many papers are listed within days. */
    long within(Span span) {
        return papers.subMap(span.first(), true, span.last(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The last one before, of the same kind, that has papers. */
    Optional<Span> before(Span span) {
        return Optional.ofNullable(papers.lowerKey(span.first())).map(day -> Span.of(span.kind(), day));
    }

    /** The first one after, of the same kind, that has papers. */
    Optional<Span> after(Span span) {
        return Optional.ofNullable(papers.higherKey(span.last())).map(day -> Span.of(span.kind(), day));
    }

    /** Today or the last day before; where all are to come, the first of them. */
    Optional<LocalDate> latest(LocalDate today) {
        return Optional.ofNullable(papers.floorKey(today))
                .or(() -> Optional.ofNullable(papers.isEmpty() ? null : papers.firstKey()));
    }
}
