package io.broadsheet.ingest.format.tagged;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of LaTeX that belongs to BibTeX and not to the text: protecting braces, and escapes where no text is meant. */
final class Latex {
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:url|path|nolinkurl|href|doi|texttt)\\s*(?=\\{)");
    private static final Pattern TEXT_OF_LINK = Pattern.compile("(\\\\href\\s*\\{[^{}]*})\\s*\\{[^{}]*}");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\([_&%#$~{}])|\\\\textasciitilde\\s?|\\\\textunderscore\\s?");
    private static final Pattern COMMAND_BEFORE = Pattern.compile("\\\\(?:[a-zA-Z]{1,40}\\*?\\s?|.)$");
    private static final int LONGEST_COMMAND = 44;

    private Latex() {}

    /** Without braces that only keep capitals: those that are no argument, no group with a command in it and not in a formula. */
    static String withoutProtection(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        Deque<Boolean> open = new ArrayDeque<>();
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = isEscaped(text, i);
            formula ^= c == '$' && !escaped;
            if (c == '{' && !escaped) {
                open.push(formula || isMeant(text, i, kept));
                append(kept, c, open.peek());
            } else if (c == '}' && !escaped) {
                append(kept, c, !open.isEmpty() && open.pop());
            } else {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** An identifier, an address or a name: no braces, escapes resolved, the address of a link command alone. */
    static String plain(String text) {
        String bare =
                COMMAND.matcher(TEXT_OF_LINK.matcher(text).replaceAll("$1")).replaceAll("");
        String protectedEscapes = ESCAPE.matcher(bare).replaceAll(Latex::character);
        return protectedEscapes.replace("{", "").replace("}", "").strip();
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) == null) {
            return escape.group().startsWith("\\textu") ? "_" : "~";
        }
        return Matcher.quoteReplacement(escape.group(1));
    }

    private static void append(StringBuilder kept, char c, boolean meant) {
        if (meant) {
            kept.append(c);
        }
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static boolean isMeant(String text, int at, StringBuilder before) {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\\') {
            return true;
        }
        int last = before.length() - 1;
        if (last >= 0 && "^_}".indexOf(before.charAt(last)) >= 0) {
            return true;
        }
        String tail = before.substring(Math.max(0, before.length() - LONGEST_COMMAND));
        return tail.indexOf('\\') >= 0 && COMMAND_BEFORE.matcher(tail).find();
    }
}
