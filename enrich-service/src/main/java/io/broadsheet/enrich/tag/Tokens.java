package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. Links are no words. */
final class Tokens {

    private static final String[] LINK_STARTS = {"http://", "https://", "www.", "github.com/", "huggingface.co/"};

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int lastEnd = -1;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                readWord();
            } else if (Character.isDigit(c)) {
                add(endOfDigits());
            } else if ((c == '+' || c == '#') && lastEnd == at && !isWordAt(endOfSigns())) {
                add(endOfSigns());
            } else {
                // an underscore joins the parts of one name
                lastEnd = c == '_' && lastEnd == at ? at + 1 : lastEnd;
                at += Character.charCount(c);
            }
        }
        return tokens;
    }

    private void readWord() {
        if (startsLink()) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        } else {
            add(endOfLetters());
        }
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

    private void add(int end) {
        tokens.add(new Token(at, end, Words.normal(text.substring(at, end)), lastEnd == at));
        at = end;
        lastEnd = end;
    }

    private int endOfLetters() {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int endOfDigits() {
        int end = at;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int endOfSigns() {
        int end = at;
        while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        return end;
    }

    private boolean isWordAt(int place) {
        return place < text.length() && Character.isLetterOrDigit(text.codePointAt(place));
    }
}
