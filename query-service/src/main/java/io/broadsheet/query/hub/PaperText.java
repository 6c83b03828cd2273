package io.broadsheet.query.hub;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Author;
import io.broadsheet.query.catalog.Paper.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A paper as Markdown (CommonMark). What a dump says stays text: nothing in it is taken for markup, a link or HTML. */
final class PaperText {

    private static final Pattern GAP = Pattern.compile("\\s+");
    /** A backslash counts only before punctuation; of the rest, what could begin HTML, a link or code. */
    private static final Pattern MARKUP = Pattern.compile("\\\\(?=\\p{Punct})|[<\\[`]");
    /** What makes a line a heading, a list, a quotation or a rule. */
    private static final Pattern BEGINNING = Pattern.compile("^(?=[#>+*=~|_-])|(?<=^\\d{1,9})(?=[.)])");

    private static final Pattern NO_PART_OF_AN_ADDRESS = Pattern.compile("[\\s<>]");

    private PaperText() {}

    static String of(Paper paper) {
        var parts = new ArrayList<String>();
        parts.add("# " + inline(paper.title()));
        if (!paper.authors().isEmpty()) {
            parts.add("**Authors:** "
                    + paper.authors().stream()
                            .map(Author::name)
                            .map(PaperText::inline)
                            .collect(Collectors.joining(", ")));
        }
        parts.add(facts(paper));
        parts.add("## Abstract");
        parts.add(paper.abstractText() == null ? "The dumps have none." : block(paper.abstractText()));
        if (!paper.links().isEmpty()) {
            parts.add("## Links");
            parts.add(links(paper.links()));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String facts(Paper paper) {
        var facts = new ArrayList<String>();
        facts.add("- Listed under: " + paper.day());
        if (paper.publishedAt() != null) {
            facts.add("- Published: " + inline(paper.publishedAt()));
        }
        if (paper.venue() != null) {
            facts.add("- Venue: " + inline(paper.venue()));
        }
        paper.identifiers().forEach((kind, value) -> facts.add("- " + inline(kind) + ": " + inline(value)));
        var keywords = Keywords.of(paper);
        if (!keywords.isEmpty()) {
            facts.add("- Keywords: " + inline(String.join(", ", keywords)));
        }
        return String.join("\n", facts);
    }

    private static String links(List<Link> links) {
        return links.stream()
                .map(link -> "- " + inline(link.kind()) + ": <"
                        + NO_PART_OF_AN_ADDRESS.matcher(link.url()).replaceAll("") + ">")
                .collect(Collectors.joining("\n"));
    }

    private static String inline(String text) {
        var oneLine = GAP.matcher(text.strip()).replaceAll(" ");
        return MARKUP.matcher(oneLine).replaceAll("\\\\$0");
    }

    private static String block(String text) {
        return BEGINNING.matcher(inline(text)).replaceFirst("\\\\");
    }
}
