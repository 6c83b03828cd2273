package io.broadsheet.ingest.format.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line looks like by itself.
 *
 * @param length in UTF-16 units
 * @param prose above 0 where it looks like running text, below 0 where it looks like a title
 * @param end how it ends
 * @param startsLower whether it begins with a word in lower case, as the rest of a broken line does
 * @param startsOnward whether it begins like a further paragraph ("However, …", "Code is available …")
 * @param firstWord length of its first word
 */
record LineShape(int length, double prose, End end, boolean startsLower, boolean startsOnward, int firstWord) {
    /** A line of this length is running text, whatever else it looks like. */
    static final int LONG = 260;

    /** How a line ends. */
    enum End {
        /** A full stop. */
        SENTENCE,
        /** A link, a bracket or a quotation: abstracts end in them as well. */
        CLOSED,
        /** A question or exclamation mark: titles end in them as well. */
        MARK,
        /** A comma, a hyphen, a colon, or a word that cannot be the last. */
        UNFINISHED,
        OPEN
    }

    private static final Pattern SENTENCE_END = Pattern.compile("[.。．…][\"'”’»)\\]}]*$");
    private static final Pattern MARK_END = Pattern.compile("[?!？！][\"'”’»)\\]}]*$");
    private static final Pattern CLOSED_END = Pattern.compile("(?:https?://\\S+|[\"'”’»)\\]}/])$");
    private static final Pattern UNFINISHED_END =
            Pattern.compile("(?:[,;:(\\p{Pd}/]|(?<![\\p{L}-])(?:the|of|and|or|a|an|for|to|in|on|at|with|by|is|are|that"
                    + "|which|from|via|as|into|between|using|over|under|its|their|our|we|&))$");
    private static final Pattern SENTENCE_INSIDE =
            Pattern.compile("[\\p{Ll}\\d)\\]%][.!?][\"'”’)\\]]* +[\\p{Lu}\"“(]|[。！？].");
    private static final Pattern OPENING = Pattern.compile(
            "(?:we|our|in (?:this|recent)|this|these|recent(?:ly)?|despite|while|although|existing|many|most|current(?:ly)?|however"
                    + "|here|it|there|to address|as)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONWARD = Pattern.compile(
            "(?:however|unlike|in contrast|besides|coupled|further(?: analys\\w*)?|to the best of our knowledge|with|by|moreover|furthermore|finally|additionally|in addition|in particular|specifically|experiment\\w*|extensive|our|code"
                    + "|the code|results|empirical\\w*|these|this|to (?:address|this|tackle)|also|thus|therefore|consequently|notably|overall|for example"
                    + "|for instance|first|second|third|then|next|lastly|project page|github|it|they|such|both|as a result|on the other hand|based on"
                    + "|we (?:also|further|then|show|find|evaluate|demonstrate|conduct|release|validate|observe|hope|additionally))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PROSE_WORDS = Set.of(
            "we",
            "our",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "been",
            "this",
            "these",
            "that",
            "those",
            "which",
            "it",
            "its",
            "can",
            "show",
            "shows",
            "propose",
            "proposes",
            "present",
            "presents",
            "introduce",
            "introduces",
            "demonstrate",
            "not",
            "but",
            "also",
            "such",
            "however",
            "may",
            "be",
            "their",
            "they",
            "as",
            "more",
            "than",
            "most");
    private static final Pattern LOWER_START = Pattern.compile("\\p{Ll}+(?![\\p{L}\\p{N}-])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final int LONGEST_WORD = 200;
    private static final double CERTAIN_PROSE = 8;

    static LineShape of(String text) {
        End end = endOf(lastWord(text));
        int space = text.indexOf(' ');
        return new LineShape(
                text.length(),
                text.length() >= LONG ? CERTAIN_PROSE : prose(text, end),
                end,
                LOWER_START.matcher(text).lookingAt(),
                ONWARD.matcher(text).lookingAt(),
                space < 0 ? text.length() : space);
    }

    boolean isLong() {
        return length >= LONG;
    }

    /** Whether a text that ends here can be complete. */
    boolean complete() {
        return end == End.SENTENCE || end == End.CLOSED;
    }

    private static String lastWord(String text) {
        String word = text.substring(text.lastIndexOf(' ') + 1);
        return word.substring(Math.max(0, word.length() - LONGEST_WORD));
    }

    private static End endOf(String word) {
        if (SENTENCE_END.matcher(word).find()) {
            return End.SENTENCE;
        }
        if (MARK_END.matcher(word).find()) {
            return End.MARK;
        }
        if (UNFINISHED_END.matcher(word).find()) {
            return End.UNFINISHED;
        }
        return CLOSED_END.matcher(word).find() ? End.CLOSED : End.OPEN;
    }

    /**
     * Log-odds that a line is running text and not a title: a logistic regression over 4,400 papers' titles against the first
     * sentences, wrapped lines and beginnings of their abstracts; the weights are rounded. By itself it errs in 4 % of titles.
     */
    private static double prose(String text, End end) {
        String[] words = SPACES.split(text);
        double score = 1.0 - 5.0 * capitalised(words) + 2.6 * Math.min(4, proseWords(words));
        score += OPENING.matcher(text).lookingAt() ? 2.9 : 0;
        score += end == End.SENTENCE ? 2.2 : 0;
        score += end == End.UNFINISHED ? 2.4 : 0;
        score += SENTENCE_INSIDE.matcher(text).find() ? 1.2 : 0;
        score += LOWER_START.matcher(text).lookingAt() ? 3.0 : 0;
        score += text.contains("://") ? 7.0 : 0;
        score += 0.009 * Math.clamp(text.length() - 120, 0, 180);
        return text.indexOf(':') > 0 ? score - 2.3 : score;
    }

    /** The share of its longer words, the first aside, that have a capital; one half where it has none of these. */
    private static double capitalised(String[] words) {
        int longer = 0;
        int capitals = 0;
        for (int i = 1; i < words.length; i++) {
            String word = EDGES.matcher(words[i]).replaceAll("");
            if (word.length() >= 4 && Character.isLetter(word.codePointAt(0))) {
                longer++;
                capitals += word.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
            }
        }
        return longer == 0 ? 0.5 : (double) capitals / longer;
    }

    private static int proseWords(String[] words) {
        int found = 0;
        for (int i = 1; i < words.length; i++) {
            String word = EDGES.matcher(words[i]).replaceAll("");
            found += PROSE_WORDS.contains(word.toLowerCase(Locale.ROOT)) && word.equals(word.toLowerCase(Locale.ROOT))
                    ? 1
                    : 0;
        }
        return found;
    }
}
