package io.broadsheet.query.web;

import io.broadsheet.query.ledger.DumpView;
import io.broadsheet.query.search.Count;
import java.util.List;

/**
 * A row of a table with a bar, in two parts.
 *
 * @param more the second part, where there is one
 * @param width of the first part, out of {@link #FULL}
 * @param moreWidth of the second part
 */
public record Bar(String name, String address, long number, long more, int width, int moreWidth) {

    public static final int FULL = 1000;

    static List<Bar> ofCounts(List<Count> counts, String parameter) {
        long most = counts.stream().mapToLong(Count::count).max().orElse(1);
        return counts.stream()
                .map(count -> of(
                        count.value(), PageAddress.to(parameter, count.value()).firstPage(), count.count(), 0, most))
                .toList();
    }

    /** New papers, and papers known from elsewhere. */
    static List<Bar> ofDumps(List<DumpView> dumps) {
        long most = dumps.stream()
                .mapToLong(dump -> dump.newPapers() + dump.mergedPapers())
                .max()
                .orElse(1);
        return dumps.stream()
                .map(dump -> of(dump.name(), "/dumps/" + dump.id(), dump.newPapers(), dump.mergedPapers(), most))
                .toList();
    }

    private static Bar of(String name, String address, long number, long more, long most) {
        return new Bar(name, address, number, more, width(number, most), width(more, most));
    }

    private static int width(long number, long most) {
        return (int) (FULL * number / Math.max(1, most));
    }
}
