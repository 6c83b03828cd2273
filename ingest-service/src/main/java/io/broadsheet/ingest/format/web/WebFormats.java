package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats that hold web pages beside other files. */
public final class WebFormats {
    private WebFormats() {}

    /**
     * All of them.
     *
     * @param others the formats that captured files other than pages may have
     */
    public static List<DumpFormat> all(List<DumpFormat> others) {
        return List.of(new Mhtml(), new WebArchive(others));
    }
}
