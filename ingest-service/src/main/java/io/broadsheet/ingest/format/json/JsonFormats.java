package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats of the JSON family. */
public final class JsonFormats {
    private JsonFormats() {}

    /** The particular ones before the one that takes all JSON. */
    public static List<DumpFormat> all() {
        return List.of(
                new ArxivSnapshot(),
                new DailyArxiv(),
                new HubPapers(),
                new HubPapersInPython(),
                new SemanticScholar(),
                new S2orc(),
                new OpenAlex(),
                new Crossref(),
                new PlainJson());
    }
}
