package io.broadsheet.query.search;

import io.broadsheet.query.catalog.merge.DedupKey;
import io.broadsheet.query.catalog.merge.Identifiers;
import io.broadsheet.query.search.Clause.Scope;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a query apart. It has no way to fail: every character either is in a clause or is passed over. */
final class QueryLexer {

    /** More than any sentence has; the rest of a longer query is not read. */
    private static final int MOST_CLAUSES = 64;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final Map<String, Scope> FIELDS = Map.of("title:", Scope.TITLE, "tag:", Scope.TAG);
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private int at;

    QueryLexer(String text) {
        this.text =
                NO_TEXT.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    List<Clause> clauses() {
        skipSpace();
        while (at < text.length() && clauses.size() < MOST_CLAUSES) {
            readClause();
            skipSpace();
        }
        return List.copyOf(clauses);
    }

    private void readClause() {
        var excluded = readMinus();
        var scope = readField();
        if (isQuote(at)) {
            readQuoted(scope, excluded);
        } else {
            var word = readWord();
            add(scope, scope == Scope.ANY ? identifierIn(word) : word, false, excluded);
        }
    }

    /** Papers are indexed by their bare identifiers; people paste them with a prefix, a version, or as a link. */
    private static String identifierIn(String word) {
        return Identifiers.keys(word).stream().map(DedupKey::value).findFirst().orElse(word);
    }

    /** A minus excludes only where something follows it at once: "foo - bar" and "--" are punctuation. */
    private boolean readMinus() {
        if (text.charAt(at) != '-' || at + 1 >= text.length() || " -".indexOf(text.charAt(at + 1)) >= 0) {
            return false;
        }
        at++;
        return true;
    }

    private Scope readField() {
        for (var field : FIELDS.entrySet()) {
            var end = at + field.getKey().length();
            if (text.regionMatches(true, at, field.getKey(), 0, field.getKey().length()) && !isSpace(end)) {
                at = end;
                return field.getValue();
            }
        }
        return Scope.ANY;
    }

    /** Up to the closing quote; an unbalanced quote is passed over. */
    private void readQuoted(Scope scope, boolean excluded) {
        var start = ++at;
        var end = start;
        while (end < text.length() && !isQuote(end)) {
            end++;
        }
        if (end < text.length()) {
            add(scope, text.substring(start, end), true, excluded);
            at = end + 1;
        }
    }

    private String readWord() {
        var start = at;
        while (!isSpace(at) && !isQuote(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void add(Scope scope, String words, boolean phrase, boolean excluded) {
        if (!words.isBlank()) {
            clauses.add(new Clause(scope, words.strip(), phrase, excluded));
        }
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int index) {
        return index >= text.length() || text.charAt(index) == ' ';
    }

    private boolean isQuote(int index) {
        return index < text.length() && QUOTES.indexOf(text.charAt(index)) >= 0;
    }
}
