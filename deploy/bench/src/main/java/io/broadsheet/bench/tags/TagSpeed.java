package io.broadsheet.bench.tags;

import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How long one thread takes for the tags and phrases of a cleaned record of 1,500 characters. */
final class TagSpeed {

    private static final int WARM_UP = 25;
    private static final int ROUNDS = 9;
    private static final int LENGTH = 1_500;
    private static final int MOST = 1_000;

    private final Tagger tagger;
    private final List<TaggedText> papers;

    TagSpeed(Tagger tagger, List<KeywordRecord> papers) {
        this.tagger = tagger;
        this.papers = papers.stream()
                .filter(paper ->
                        paper.title().length() < LENGTH && !paper.abstractText().isBlank())
                .limit(MOST)
                .map(TagSpeed::sized)
                .toList();
    }

    /** By the processor time of the thread, which other load on the machine stretches but little; the median round. */
    Map<String, Object> toJson() {
        for (int round = 0; round < WARM_UP; round++) {
            round();
        }
        double median = DoubleStream.generate(this::round)
                .limit(ROUNDS)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
        return Map.of("microsecondsPerRecord", Math.round(median * 10) / 10.0, "charactersPerRecord", LENGTH);
    }

    private double round() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int tags = 0;
        for (TaggedText paper : papers) {
            tags += tagger.tag(paper).size();
        }
        if (tags == 0) {
            throw new IllegalStateException("None of the records has a tag");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / papers.size();
    }

    private static TaggedText sized(KeywordRecord paper) {
        int length = LENGTH - paper.title().length();
        String text = (paper.abstractText() + " ")
                .repeat(1 + length / (paper.abstractText().length() + 1));
        return TaggedText.of(paper.title(), text.substring(0, length));
    }
}
