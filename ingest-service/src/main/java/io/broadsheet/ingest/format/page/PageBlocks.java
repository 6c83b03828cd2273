package io.broadsheet.ingest.format.page;

/** A saved page with blank lines between titles and abstracts, most often under a day. */
public final class PageBlocks extends PageFormat {

    public PageBlocks() {
        super(true);
    }

    @Override
    public String name() {
        return "page-blocks";
    }

    @Override
    public String recognisedBy() {
        return "Text in which blank lines separate each title from its abstract, under a page heading with a day if there is one";
    }

    @Override
    public String example() {
        return """
                Daily Papers

                byAK and the research community

                Jul 29

                A Title of an Invented Paper

                We invent a paper. Its abstract is a paragraph of running text.
                """;
    }
}
