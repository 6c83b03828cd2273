package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.json.JsonFormats;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import io.broadsheet.ingest.format.table.TableFormats;
import java.util.ArrayList;
import java.util.List;

/** XML among the others that could claim its files. */
final class EveryFormat {
    private EveryFormat() {}

    static Formats formats() {
        List<DumpFormat> all = new ArrayList<>(List.of(new PageBlocks(), new PageLines()));
        all.addAll(JsonFormats.all());
        all.addAll(TableFormats.all());
        all.addAll(XmlFormats.all());
        return new Formats(all);
    }
}
