package io.broadsheet.enrich.clean.latex;

import java.util.Locale;

/** Links inside of LaTeX: copied as they are, since their characters mean themselves. */
final class Addresses {

    private static final String ENDS = "{}<>\"`$|^";
    private static final String ESCAPED = "_%&#~$";
    private static final String[] TILDES = {"$\\sim$", "\\textasciitilde{}", "\\textasciitilde", "\\~{}"};

    private final String text;
    private final StringBuilder out;

    Addresses(String text, StringBuilder out) {
        this.text = text;
        this.out = out;
    }

    boolean startAt(int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || (text.startsWith("www.", at) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))));
    }

    /** Answers the place after the link. */
    int copy(int from, int end) {
        int at = from;
        while (at < end) {
            int tilde = afterTilde(at);
            if (tilde > at) {
                out.append('~');
                at = tilde;
            } else if (isEscaped(at, end)) {
                out.append(text.charAt(at + 1));
                at += 2;
            } else if (endsAt(at)) {
                return at;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return at;
    }

    /** Whether the text that follows a link in braces only says it again. */
    static boolean repeats(String link, String braced) {
        return bare(link).equals(bare(braced));
    }

    private static String bare(String link) {
        String lower = link.strip().toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        String rest = scheme < 0 ? lower : lower.substring(scheme + 3);
        int end = rest.length();
        while (end > 0 && "/.,".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(0, end);
    }

    private int afterTilde(int at) {
        if (text.charAt(at) == '\\' || text.charAt(at) == '$') {
            for (String tilde : TILDES) {
                if (text.startsWith(tilde, at)) {
                    return at + tilde.length();
                }
            }
        }
        return at;
    }

    private boolean isEscaped(int at, int end) {
        return text.charAt(at) == '\\' && at + 1 < end && ESCAPED.indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean endsAt(int at) {
        char c = text.charAt(at);
        return c == '\\' || Character.isWhitespace(c) || ENDS.indexOf(c) >= 0 || text.startsWith("''", at);
    }
}
