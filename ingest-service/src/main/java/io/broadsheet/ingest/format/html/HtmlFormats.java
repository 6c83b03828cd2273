package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats that are web pages. */
public final class HtmlFormats {
    private HtmlFormats() {}

    public static List<DumpFormat> all() {
        return List.of(new HtmlFormat());
    }
}
