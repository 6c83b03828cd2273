package io.broadsheet.bench.report;

import io.broadsheet.bench.corpus.Truth;
import io.broadsheet.bench.measure.ExportFigures;
import io.broadsheet.bench.measure.IdleFigures;
import io.broadsheet.bench.measure.LoadFigures;
import io.broadsheet.bench.measure.SearchFigures;
import java.time.LocalDate;
import java.util.List;

/**
 * All figures of one run. Times are in seconds unless their name says otherwise.
 *
 * @param commit of the checkout, with {@code +} where it held changes
 * @param startSeconds from the launcher's start until all three services are ready, on an empty folder
 */
public record Report(
        LocalDate date,
        String commit,
        Machine machine,
        long seed,
        Truth corpus,
        double startSeconds,
        LoadFigures load,
        IdleFigures idleDump,
        SearchFigures search,
        List<ExportFigures> exports) {

    /** Name of the files without ending: the day and the number of records. */
    public String name() {
        return date + "-" + corpus.records();
    }
}
