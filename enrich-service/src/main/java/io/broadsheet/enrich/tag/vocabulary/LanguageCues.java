package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Tells whether a name that is a language's among other things ("Polish", "Latin", "Ewe") stands where a language is
 * spoken of: near a word of language work, beside another language, or as what something is written in.
 */
final class LanguageCues {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int NEAR = 3;
    private static final int NEXT = 2;

    private static final String WORDS = """
            language speech corpus text translation translate translator speaker dialect treebank wordnet word sentence
            grammar morphology morphological syntax spoken written speaking native monolingual bilingual multilingual
            linguistic lexicon dictionary orthography script vocabulary noun verb transcript transcription literacy
            subtitle newspaper poetry verse prose proverb tweet loanword loan spelling diacritic pronunciation vowel
            consonant inflection phoneme punctuation headline token tokenizer parser parsing tagger sentiment
            summarization answering chatbot dialogue nlp asr tts ocr mt ner llm""";

    private static final String IN = "in into from between";

    private static final String AFTER =
            "and or is are was were has can with for than as to but this the we it that which"
                    + " where when while at on by";

    private final BitSet words;
    private final BitSet in;
    private final BitSet after;
    private final int the;
    private final BitSet languages = new BitSet();
    private final BitSet adjectives = new BitSet();

    LanguageCues(Lexicon lexicon) {
        words = numbers(lexicon, WORDS);
        in = numbers(lexicon, IN);
        after = numbers(lexicon, AFTER);
        the = lexicon.find("the");
    }

    private static BitSet numbers(Lexicon lexicon, String words) {
        BitSet numbers = new BitSet();
        for (String word : BLANKS.split(words, -1)) {
            numbers.set(lexicon.add(word.toCharArray(), word.length()));
        }
        return numbers;
    }

    /** Takes the only word of a language's name, which may be a nation's adjective. */
    void addLanguage(int word, boolean adjective) {
        (adjective ? adjectives : languages).set(word);
    }

    /** Whether a language is meant; an adjective is, too, where it stands as a noun. */
    boolean tell(Tokens tokens, int first, int last, boolean adjective) {
        return nearBefore(tokens, first)
                || nearBehind(tokens, last)
                || (isFollowedByNoNoun(tokens, last) && (adjective ? !isPeople(tokens, first) : isIn(tokens, first)));
    }

    private boolean nearBefore(Tokens tokens, int first) {
        for (int i = first - 1; i >= Math.max(0, first - NEAR) && tokens.gap(i + 1) != Gap.SENTENCE; i--) {
            if (isCue(tokens, i, first, first - i)) {
                return true;
            }
        }
        return false;
    }

    private boolean nearBehind(Tokens tokens, int last) {
        for (int i = last + 1; i <= last + NEAR && i < tokens.size() && tokens.gap(i) != Gap.SENTENCE; i++) {
            if (isCue(tokens, i, last, i - last)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCue(Tokens tokens, int token, int name, int distance) {
        int word = tokens.word(token);
        if (words.get(word)) {
            return true;
        }
        boolean language = languages.get(word) || (adjectives.get(word) && distance <= NEXT);
        return language
                && word != tokens.word(name)
                && Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }

    /** "In Polish, …", "than German is": nothing behind that would make it "Polish hospitals". */
    private boolean isFollowedByNoNoun(Tokens tokens, int last) {
        return tokens.gap(last + 1).isEndOfClause() || after.get(tokens.word(last + 1));
    }

    private boolean isIn(Tokens tokens, int first) {
        return first > 0 && tokens.gap(first) == Gap.BLANK && in.get(tokens.word(first - 1));
    }

    /** "The Dutch". */
    private boolean isPeople(Tokens tokens, int first) {
        return first > 0 && tokens.word(first - 1) == the;
    }
}
