package io.broadsheet.query.web;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.feed.format.Bibtex;
import io.broadsheet.query.feed.format.Ris;
import java.util.List;

/**
 * A paper as reference managers take it.
 *
 * @param name of the format
 * @param address of the entry as a file
 */
public record Citation(String name, String address, String entry) {

    static List<Citation> of(Paper paper) {
        String file = "/v1/papers/" + paper.id() + "/cite.";
        return List.of(
                new Citation("BibTeX", file + "bib", Bibtex.entry(paper).strip()),
                new Citation("RIS", file + "ris", Ris.entry(paper).strip()));
    }
}
