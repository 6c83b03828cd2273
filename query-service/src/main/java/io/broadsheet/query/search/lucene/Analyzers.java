package io.broadsheet.query.search.lucene;

import io.broadsheet.query.search.Analysis;
import io.broadsheet.query.search.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The analyses as Lucene's analyzers. */
final class Analyzers {

    private static final Analyzer EXACT = build(Analysis.EXACT);
    private static final Analyzer STEMMED = build(Analysis.STEMMED);

    private Analyzers() {}

    static Analyzer of(Analysis analysis) {
        return switch (analysis) {
            case EXACT -> EXACT;
            case STEMMED -> STEMMED;
        };
    }

    /** For writing: each text by its own analysis. */
    static Analyzer perField() {
        var analyzers = new HashMap<String, Analyzer>();
        for (var field : Field.values()) {
            if (field.analysis() != null) {
                analyzers.put(field.label(), of(field.analysis()));
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
    }

    /** The first {@code most} terms of a text. */
    static List<String> terms(Analysis analysis, String text, int most) {
        return tokens(analysis, text, most).stream().map(Token::term).toList();
    }

    /** The first {@code most} terms of a text with their places in it. */
    static List<Token> tokens(Analysis analysis, String text, int most) {
        var all = new ArrayList<Token>();
        try (var tokens = of(analysis).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (all.size() < most && tokens.incrementToken()) {
                all.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
        return all;
    }

    private static Analyzer build(Analysis analysis) {
        try {
            var builder = CustomAnalyzer.builder().withTokenizer(Analysis.TOKENIZER);
            for (var filter : analysis.filters()) {
                builder.addTokenFilter(filter);
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException("Analyses have no files to read", e);
        }
    }
}
