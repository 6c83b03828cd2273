package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats of reference managers. */
public final class TaggedFormats {
    private TaggedFormats() {}

    public static List<DumpFormat> all() {
        return List.of(new Bibtex(), new Ris(), new EndNote(), new WebOfScience(), new Medline());
    }
}
