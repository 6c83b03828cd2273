package io.broadsheet.ingest.source;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.Formats;
import io.broadsheet.ingest.format.html.HtmlFormats;
import io.broadsheet.ingest.format.json.JsonFormats;
import io.broadsheet.ingest.format.page.PageBlocks;
import io.broadsheet.ingest.format.page.PageLines;
import io.broadsheet.ingest.format.table.TableFormats;
import io.broadsheet.ingest.format.tagged.TaggedFormats;
import io.broadsheet.ingest.format.web.WebFormats;
import io.broadsheet.ingest.format.xml.XmlFormats;
import java.util.List;
import java.util.stream.Stream;

/** The formats that this service reads; a new one is added here, or to its family. */
public final class RegisteredFormats {

    private RegisteredFormats() {}

    /** All of them, in the order in which they are shown. */
    public static Formats all() {
        List<DumpFormat> pages = List.of(new PageBlocks(), new PageLines());
        List<DumpFormat> structured = Stream.of(
                        JsonFormats.all(), TableFormats.all(), XmlFormats.all(), TaggedFormats.all())
                .flatMap(List::stream)
                .toList();
        return new Formats(Stream.of(pages, structured, HtmlFormats.all(), WebFormats.all(structured))
                .flatMap(List::stream)
                .toList());
    }
}
