package io.broadsheet.ingest.format.page;

/** A saved page without blank lines: a title on one line, its abstract on the next. */
public final class PageLines extends PageFormat {

    public PageLines() {
        super(false);
    }

    @Override
    public String name() {
        return "page-lines";
    }

    @Override
    public String recognisedBy() {
        return "Text in which each title is followed by its abstract on the next line; the first title may be glued to Subscribe";
    }

    @Override
    public String example() {
        return """
                Get trending papers in your email inbox!
                SubscribeA Title of an Invented Paper
                We invent a paper. Its abstract is a line of running text.
                """;
    }
}
