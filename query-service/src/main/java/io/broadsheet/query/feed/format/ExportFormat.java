package io.broadsheet.query.feed.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The documents that a whole result can be had as. */
public enum ExportFormat {
    /** One JSON object a line, each a paper as the HTTP interface shows it. */
    JSONL("application/x-ndjson"),
    CSV("text/csv;charset=UTF-8;header=present"),
    BIB("application/x-bibtex;charset=UTF-8"),
    RIS("application/x-research-info-systems;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the name of a file that holds it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a document, with what stands before the first paper. The stream stays open.
     *
     * @param json writes papers as the HTTP interface does
     */
    public PaperWriter open(OutputStream out, ObjectMapper json) throws IOException {
        return switch (this) {
            case JSONL -> new JsonLines(out, json);
            case CSV -> new CsvTable(out);
            case BIB -> new TextRecords(out, Bibtex::entry);
            case RIS -> new TextRecords(out, Ris::entry);
        };
    }
}
