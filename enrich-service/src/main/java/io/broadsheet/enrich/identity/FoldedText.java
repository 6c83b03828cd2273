package io.broadsheet.enrich.identity;

import java.text.Normalizer;

/**
 * The words of a text as identity sees them: one blank between words, nothing but letters, digits, {@code +} and
 * {@code *}. Two spellings of the same words fold to the same text.
 *
 * <p>Folded away: case, accents, ligatures and width (Unicode NFKD); Greek letters become their names, as converters
 * write {@code α}, {@code \alpha} and {@code alpha} for one and the same; {@code &} becomes {@code and}; apostrophes,
 * carets, braces and other marks inside a word join its parts ({@code A^2FM} is {@code A²FM}), and so does the comma of
 * {@code 100,000}. Kept: digits, {@code +} and {@code *}, which tell {@code X++} from {@code X}. Scripts written
 * without blanks give a word for each character.
 */
record FoldedText(String words) {

    /** Stands inside words without parting them. */
    private static final String JOINING = "'`^{}$\\_\"\u2019\u2018\u02bc\u02b9\u2032";

    static FoldedText of(String text) {
        return new FoldedText(new Folding(decomposed(text)).fold());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words without their blanks: equal for {@code e-commerce} and {@code ecommerce}. */
    String key() {
        StringBuilder key = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) != ' ') {
                key.append(words.charAt(at));
            }
        }
        return key.toString();
    }

    /** Letters and other characters of its words. */
    int letters() {
        int letters = 0;
        for (int at = 0; at < words.length(); at++) {
            letters += words.charAt(at) == ' ' ? 0 : 1;
        }
        return letters;
    }

    private static String decomposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    private static final class Folding {

        private final String text;
        private final StringBuilder folded;
        private boolean parted;

        Folding(String text) {
            this.text = text;
            this.folded = new StringBuilder(text.length() + 16);
        }

        String fold() {
            for (int at = 0; at < text.length(); ) {
                char c = text.charAt(at);
                if (c < 0x80) {
                    ascii(c, at);
                    at++;
                } else {
                    int point = text.codePointAt(at);
                    other(point);
                    at += Character.charCount(point);
                }
            }
            return folded.toString();
        }

        private void ascii(char c, int at) {
            if (isLowerOrDigit(c) || c == '+' || c == '*') {
                append(c);
            } else if (c >= 'A' && c <= 'Z') {
                append((char) (c + ('a' - 'A')));
            } else if (c == '&') {
                word("and");
            } else if (!joins(c, at)) {
                parted = true;
            }
        }

        private static boolean isLowerOrDigit(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }

        private boolean joins(char c, int at) {
            return c == ',' ? groupsDigits(at) : JOINING.indexOf(c) >= 0;
        }

        private boolean groupsDigits(int comma) {
            return digitAt(comma - 1)
                    && digitAt(comma + 1)
                    && digitAt(comma + 2)
                    && digitAt(comma + 3)
                    && !digitAt(comma + 4);
        }

        private boolean digitAt(int at) {
            return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        private void other(int point) {
            String spelled = SpelledLetters.of(point);
            if (spelled != null) {
                spelled.chars().forEach(c -> append((char) c));
            } else if (isWritten(point)) {
                append(point);
            } else if (point == '∗' || point == '⋆') {
                append('*');
            } else if (!isMark(point) && JOINING.indexOf(point) < 0) {
                parted = true;
            }
        }

        /** Vowel signs count as letters from Devanagari on; marks of the scripts before are accents and points. */
        private static boolean isWritten(int point) {
            return Character.isLetterOrDigit(point) || (isMark(point) && point >= 0x0900 && point < 0x1ab0);
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private void append(int point) {
            if (isUnspaced(point)) {
                parted = true;
            }
            part();
            int digit = Character.digit(point, 10);
            folded.appendCodePoint(digit >= 0 ? '0' + digit : Character.toLowerCase(point));
            parted = isUnspaced(point);
        }

        private void append(char c) {
            part();
            folded.append(c);
        }

        private void word(String word) {
            parted = true;
            part();
            folded.append(word);
            parted = true;
        }

        private void part() {
            if (parted && !folded.isEmpty()) {
                folded.append(' ');
            }
            parted = false;
        }

        private static boolean isUnspaced(int point) {
            return switch (Character.UnicodeScript.of(point)) {
                case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
                default -> false;
            };
        }
    }
}
