package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.DumpFormat;
import java.util.List;

/** The formats of the XML family. */
public final class XmlFormats {
    private XmlFormats() {}

    /** The particular ones before those that take what is left. */
    public static List<DumpFormat> all() {
        return List.of(
                new ArxivOaiRaw(),
                new ArxivOai(),
                DublinCore.ofArxiv(),
                DublinCore.ofOthers(),
                AtomFeed.ofArxiv(),
                AtomFeed.ofOthers(),
                new AclAnthology(),
                new PubMed(),
                new Jats(),
                new Crossref());
    }
}
