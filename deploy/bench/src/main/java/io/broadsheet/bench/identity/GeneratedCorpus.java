package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes a corpus with known duplicates out of distinct papers. Half of the records come as from a saved page, without
 * authors, identifiers and year; half as from arXiv, with them. Years are of no help, as in the corpora that came with
 * the truth.
 */
final class GeneratedCorpus {

    private static final double DUPLICATES = 0.2;
    private static final double OTHER_PAPERS = 0.02;

    private final List<PaperText> papers;
    private final SplittableRandom random;
    private final Edits edits;
    private final List<ListedRecord> records = new ArrayList<>();
    private long nextPaper;

    private GeneratedCorpus(List<PaperText> papers, long seed) {
        this.papers = papers;
        this.random = new SplittableRandom(seed);
        this.edits = new Edits(random);
        this.nextPaper = papers.size();
    }

    /** @param papers each of another paper; as many are used as are needed, so have at least 80 % of {@code size} */
    static List<ListedRecord> of(List<PaperText> papers, int size, long seed) {
        GeneratedCorpus corpus = new GeneratedCorpus(papers, seed);
        int founding = 0;
        while (corpus.records.size() < size) {
            double drawn = corpus.random.nextDouble();
            if (founding < 2 || (founding < papers.size() && drawn >= DUPLICATES + OTHER_PAPERS)) {
                corpus.add(founding, ListedRecord.FIRST, papers.get(founding));
                founding++;
            } else {
                corpus.addChanged(corpus.random.nextInt(founding), drawn < OTHER_PAPERS);
            }
        }
        return corpus.records;
    }

    private void addChanged(int paper, boolean other) {
        Change[] changes = Change.values();
        Change change = changes[random.nextInt(changes.length)];
        while (change.isOfSamePaper() == other || (change == Change.TITLEONLY && random.nextInt(8) > 0)) {
            change = changes[random.nextInt(changes.length)];
        }
        add(change.isOfSamePaper() ? paper : nextPaper++, change.kind(), changed(papers.get(paper), change));
    }

    private void add(long paper, String kind, PaperText text) {
        String id = String.format(Locale.ROOT, "%08d", records.size());
        PaperText listed = random.nextBoolean() ? asOnPage(text) : asOnArxiv(text, paper);
        records.add(new ListedRecord(id, paper, kind, listed));
    }

    private PaperText changed(PaperText paper, Change change) {
        String text = paper.abstractText();
        return switch (change) {
            case EXACT -> paper;
            case CASEPUNCT -> paper.with(edits.otherCase(paper.title()), text);
            case LATEX -> paper.with(edits.marked(paper.title()), edits.marked(text));
            case TRUNC -> paper.with(paper.title(), edits.cut(text));
            case EDITED_TITLE -> paper.with(edits.editedTitle(paper.title()), maybeEdited(text));
            case EDITED_ABS -> paper.with(paper.title(), edits.editedAbstract(text));
            case TITLEONLY -> paper.with(paper.title(), "");
            case SWAPABS -> paper.with(paper.title() + " Revisited", anotherAbstract());
            case SERIES ->
                paper.with(
                        paper.title() + ", Part " + random.nextInt(2, 1000), edits.cut(text) + " " + anotherAbstract());
            case COLLISION -> paper.by(People.list(random)).with(paper.title(), anotherAbstract());
        };
    }

    private String maybeEdited(String text) {
        return random.nextBoolean() ? edits.editedAbstract(text) : text;
    }

    private String anotherAbstract() {
        return papers.get(random.nextInt(papers.size())).abstractText();
    }

    private static PaperText asOnPage(PaperText paper) {
        return new PaperText(paper.title(), paper.abstractText(), List.of(), Map.of(), null);
    }

    private PaperText asOnArxiv(PaperText text, long paper) {
        String id = String.format(Locale.ROOT, "99%02d.%05d", 13 + paper / 100_000, paper % 100_000);
        return new PaperText(
                text.title(),
                text.abstractText(),
                text.authors().isEmpty() ? People.of(paper) : text.authors(),
                Map.of("arxiv", id),
                random.nextInt(2015, 2026));
    }
}
