package io.broadsheet.bench.tags;

import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All measures of tags, with the classes and the built-in vocabulary that enrich-service runs with. */
public final class TagEvaluation {

    private static final Set<String> WHAT_A_PAPER_DOES = Set.of("task", "method");

    private final List<KeywordRecord> papers;
    private final Vocabulary vocabulary = Vocabulary.builtIn();
    private final Tagger tagger = new Tagger(vocabulary);
    private final Consumer<String> progress;

    /**
     * Reads the records.
     *
     * @param file of records with authors' keywords, as JSON lines
     * @param progress takes a line for each step
     */
    public TagEvaluation(Path file, Consumer<String> progress) throws IOException {
        this.progress = progress;
        progress.accept("records of " + file);
        this.papers = KeywordFile.read(file);
    }

    public Map<String, Object> run() throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", papers.size());
        json.put("vocabulary", vocabulary.version());
        json.put("concepts", vocabulary.concepts().size());
        json.put("keyphrases", keyphrases());
        progress.accept("links, gold set");
        json.put("withTaskOrMethod", withTaskOrMethod());
        json.put("codeLinks", new CodeLinks(papers).toJson());
        json.put("gold", new GoldSet(tagger, GoldSet.read()).toJson());
        progress.accept("speed of tagging");
        json.put("speed", new TagSpeed(tagger, papers).toJson());
        return json;
    }

    private Map<String, Object> keyphrases() {
        Map<String, Object> json = new LinkedHashMap<>();
        progress.accept("key phrases of the tagger");
        PhraseExtractor ours = new TaggerPhrases(tagger);
        json.put("tagger", PhraseScores.of(papers, ours).toJson());
        json.put("taggerTuned", PhraseScores.of(half(0), ours).toJson());
        json.put("taggerHeldOut", PhraseScores.of(half(1), ours).toJson());
        progress.accept("key phrases of YAKE, RAKE and TF-IDF");
        json.put("yake", PhraseScores.of(papers, new Yake()).toJson());
        json.put("rake", PhraseScores.of(papers, new Rake()).toJson());
        json.put("tfIdf", PhraseScores.of(papers, new TermFrequency(papers)).toJson());
        return json;
    }

    /** The records by a hash of their id: weights were fitted on half 0, half 1 tells whether they hold elsewhere. */
    private List<KeywordRecord> half(int number) {
        return papers.stream()
                .filter(paper -> (paper.id().hashCode() & 1) == number)
                .toList();
    }

    private double withTaskOrMethod() {
        long tagged = papers.stream()
                .filter(paper -> tagger.tag(TaggedText.of(paper.title(), paper.abstractText())).stream()
                        .anyMatch(tag -> WHAT_A_PAPER_DOES.contains(tag.kind())))
                .count();
        return Math.round(tagged * 10_000.0 / papers.size()) / 10_000.0;
    }
}
