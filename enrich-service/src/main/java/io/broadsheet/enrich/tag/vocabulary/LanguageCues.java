package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a name that is a language's among other things ("Polish", "Latin", "Ewe") stands where a language is
 * spoken of: near a word of language work, beside another language, or as what something is written in.
 */
final class LanguageCues {

    private static final int NEAR = 3;

    private static final List<String> WORDS = List.of(
            "language",
            "speech",
            "corpus",
            "text",
            "translation",
            "translate",
            "translator",
            "speaker",
            "dialect",
            "treebank",
            "wordnet",
            "word",
            "sentence",
            "grammar",
            "morphology",
            "morphological",
            "syntax",
            "spoken",
            "written",
            "speaking",
            "native",
            "monolingual",
            "bilingual",
            "multilingual",
            "linguistic",
            "lexicon",
            "dictionary",
            "orthography",
            "script",
            "vocabulary",
            "noun",
            "verb",
            "transcript",
            "transcription",
            "literacy",
            "subtitle",
            "newspaper",
            "poetry",
            "proverb",
            "tweet",
            "NLP",
            "ASR",
            "TTS",
            "OCR",
            "MT",
            "NER",
            "LLM");

    private static final List<String> IN = List.of("in", "into", "from", "between");
    private static final List<String> AFTER =
            List.of("and", "or", "is", "are", "with", "for", "than", "as", "to", "but");

    private final BitSet words;
    private final BitSet in;
    private final BitSet after;
    private final BitSet languages = new BitSet();

    LanguageCues(Lexicon lexicon) {
        words = numbers(lexicon, WORDS);
        in = numbers(lexicon, IN);
        after = numbers(lexicon, AFTER);
    }

    private static BitSet numbers(Lexicon lexicon, List<String> words) {
        BitSet numbers = new BitSet();
        for (String word : words) {
            numbers.set(lexicon.add(word.toLowerCase(Locale.ROOT).toCharArray(), word.length()));
        }
        return numbers;
    }

    /** Takes the only word of a language's unambiguous name. */
    void addLanguage(int word) {
        languages.set(word);
    }

    boolean near(Tokens tokens, int first, int last) {
        return nearBefore(tokens, first) || nearBehind(tokens, last) || isWrittenIn(tokens, first, last);
    }

    private boolean nearBefore(Tokens tokens, int first) {
        for (int i = first - 1; i >= Math.max(0, first - NEAR) && tokens.gap(i + 1) != Gap.SENTENCE; i--) {
            if (isCue(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean nearBehind(Tokens tokens, int last) {
        for (int i = last + 1; i <= last + NEAR && i < tokens.size() && tokens.gap(i) != Gap.SENTENCE; i++) {
            if (isCue(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCue(Tokens tokens, int token) {
        int word = tokens.word(token);
        return words.get(word)
                || (languages.get(word) && Character.isUpperCase(tokens.text().charAt(tokens.start(token))));
    }

    /** "In Polish", with nothing behind that would make it "in Polish hospitals". */
    private boolean isWrittenIn(Tokens tokens, int first, int last) {
        boolean behindIn = first > 0 && tokens.gap(first) == Gap.BLANK && in.get(tokens.word(first - 1));
        boolean ends = tokens.gap(last + 1).isEndOfClause() || after.get(tokens.word(last + 1));
        return behindIn && ends;
    }
}
