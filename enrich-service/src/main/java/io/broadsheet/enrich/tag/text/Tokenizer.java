package io.broadsheet.enrich.tag.text;

/** Cuts texts into tokens. Links are no words. An object is for one thread and for texts that are read together. */
public final class Tokenizer {

    private static final String[] LINK_STARTS = {"http://", "https://", "www.", "github.com/", "huggingface.co/"};
    private static final String CLAUSE_SIGNS = ",;:()[]{}\"“”„«»—…|=<>";

    private final WordNumbers numbers;
    private final WordForm form = new WordForm();
    private String text = "";
    private int at;

    private Tokenizer(WordNumbers numbers) {
        this.numbers = numbers;
    }

    /** New words get their numbers in the lexicon. */
    public static Tokenizer learning(Lexicon lexicon) {
        return new Tokenizer(lexicon::add);
    }

    /**
     * Leaves the lexicon as it is.
     *
     * @param known the words that all texts share
     * @param own takes the other words; their numbers begin after those of the known ones
     */
    public static Tokenizer reading(Lexicon known, Lexicon own) {
        int first = known.size();
        return new Tokenizer((word, length) -> {
            int number = known.find(word, length);
            return number >= 0 ? number : first + own.add(word, length);
        });
    }

    public Tokens tokens(String read) {
        text = read;
        at = 0;
        Tokens tokens = new Tokens(read);
        Gap gap = Gap.SENTENCE;
        while (at < text.length()) {
            int start = at;
            int end = endOfToken(gap);
            if (end > start) {
                form.read(text, start, end);
                tokens.add(start, end, numbers.of(form.letters(), form.length()), gap);
                at = end;
                gap = Gap.NONE;
            } else if (startsLink()) {
                skipLink();
                gap = Gap.CLAUSE;
            } else {
                gap = widened(gap);
            }
        }
        return tokens;
    }

    /** Where the token that begins here ends; here, if none does. */
    private int endOfToken(Gap gap) {
        int c = text.charAt(at);
        if (c < 0x80) {
            if (isAsciiLetter(c)) {
                return startsLink() ? at : endOfLetters();
            }
            if (c >= '0' && c <= '9') {
                return endOfDigits();
            }
            return (c == '+' || c == '#') && gap == Gap.NONE ? endOfSigns() : at;
        }
        int point = text.codePointAt(at);
        if (Character.isLetter(point)) {
            return endOfLetters();
        }
        return Character.isDigit(point) ? endOfDigits() : at;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean startsLink() {
        char first = text.charAt(at);
        if (first != 'h' && first != 'w' && first != 'g') {
            return false;
        }
        for (String start : LINK_STARTS) {
            if (text.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }

    private void skipLink() {
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private int endOfLetters() {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isAsciiLetter(c)) {
                end++;
            } else if (c < 0x80) {
                break;
            } else {
                int point = text.codePointAt(end);
                if (!continuesWord(point)) {
                    break;
                }
                end += Character.charCount(point);
            }
        }
        return end;
    }

    private static boolean continuesWord(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private int endOfDigits() {
        int end = at;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The plus signs of C++, unless a word follows. */
    private int endOfSigns() {
        int end = at;
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        boolean inWord = end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
        return inWord ? at : end;
    }

    /** The gap with the character here in it, which is passed. */
    private Gap widened(Gap gap) {
        int c = text.codePointAt(at);
        boolean afterWord = gap == Gap.NONE;
        at += Character.charCount(c);
        if (c == '_' && afterWord) {
            return gap;
        }
        Gap here = meaning(c);
        return here.compareTo(gap) > 0 ? here : gap;
    }

    private Gap meaning(int c) {
        if (c == ' ' || Character.isWhitespace(c)) {
            return Gap.BLANK;
        }
        if (c == '-' || (c >= '\u2010' && c <= '\u2013')) {
            // a dash between blanks parts clauses
            return isBlankOrEnd() ? Gap.CLAUSE : Gap.HYPHEN;
        }
        if (c == '.' || c == '!' || c == '?' || c == '\u3002') {
            return isBlankOrEnd() ? Gap.SENTENCE : Gap.SIGN;
        }
        return CLAUSE_SIGNS.indexOf(c) >= 0 ? Gap.CLAUSE : Gap.SIGN;
    }

    private boolean isBlankOrEnd() {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }
}
