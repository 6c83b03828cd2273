package io.broadsheet.enrich.clean.latex;

import java.util.Set;

/** Reads one text from its begin to its end and writes what it means. Not LaTeX's grammar: what occurs in abstracts. */
final class LatexReader {

    /** What is nested deeper stays as it is: text is not, and neither the stack nor the time is for a stranger to use up. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_FORMULA = 400;

    /** Declarations whose backslash was lost, as in <code>{bf MASK}</code>. */
    private static final Set<String> LOST_DECLARATIONS = Set.of("bf", "em", "it", "sc", "tt", "sf", "rm", "sl");

    private final String text;
    private final Braces braces;
    private final StringBuilder out;
    private final Typography typography;
    private final Addresses addresses;
    private final CommandReader commands;
    private int depth;

    LatexReader(String text) {
        this.text = text;
        this.braces = Braces.of(text);
        this.out = new StringBuilder(text.length());
        this.typography = new Typography(text, out);
        this.addresses = new Addresses(text, out);
        this.commands = new CommandReader(this, text, out, braces);
    }

    String read() {
        read(0, text.length(), false);
        return out.toString();
    }

    void read(int from, int end, boolean math) {
        if (depth == DEEPEST) {
            out.append(text, from, end);
            return;
        }
        depth++;
        int at = from;
        while (at < end) {
            at = readNext(at, end, math);
        }
        depth--;
    }

    /** What a part of the text means, without writing it. */
    String rendered(int from, int end, boolean math) {
        int mark = out.length();
        read(from, end, math);
        // a dropped command takes the blanks before it along, those before the part too
        int start = Math.min(mark, out.length());
        String rendered = out.substring(start);
        out.setLength(start);
        return rendered;
    }

    private int readNext(int at, int end, boolean math) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> commands.read(at, end, math);
            case '{' -> group(at, end, math);
            case '$' -> math ? at + 1 : dollar(at, end);
            case '^', '_' -> math || isBracedScript(at, end) ? script(at, end, c == '^') : literal(at);
            case '~' -> math ? blank(at) : typography.tie(at, end);
            case '`' -> typography.backtick(at, end);
            case '\'' -> math ? literal(at) : typography.apostrophe(at, end);
            case '-' -> math ? literal(at) : typography.hyphens(at, end);
            case 'h', 'w' -> addresses.startAt(at) ? address(at, end) : literal(at);
            default -> literal(at);
        };
    }

    private int literal(int at) {
        out.append(text.charAt(at));
        return at + 1;
    }

    private int blank(int at) {
        out.append(' ');
        return at + 1;
    }

    private int group(int at, int end, boolean math) {
        int close = braces.closing(at, end);
        if (close == Braces.NONE || (!math && close == at + 1)) {
            return literal(at);
        }
        int from = at + 1;
        if (math || isDispensable(at, close)) {
            read(afterLostDeclaration(from, close), close, math);
        } else {
            out.append('{');
            read(from, close, false);
            out.append('}');
        }
        return close + 1;
    }

    private boolean isDispensable(int open, int close) {
        return (open == 0 && close == text.length() - 1)
                || (text.charAt(open + 1) == '\\' && text.charAt(open + 2) != '{')
                || afterLostDeclaration(open + 1, close) > open + 1
                || Grouping.isMerelyProtecting(text.substring(open + 1, close));
    }

    private int afterLostDeclaration(int from, int close) {
        boolean lost = close > from + 3
                && text.charAt(from + 2) == ' '
                && LOST_DECLARATIONS.contains(text.substring(from, from + 2));
        return lost ? from + 3 : from;
    }

    private int dollar(int at, int end) {
        String sign = text.startsWith("$$", at) ? "$$" : "$";
        return formula(sign, sign, at, end);
    }

    /** Reads a formula between its signs; without a second sign near enough, or around prose, the first one means itself. */
    int formula(String opening, String closing, int at, int end) {
        int from = Math.min(at + opening.length(), end);
        int limit = Math.min(end, from + LONGEST_FORMULA);
        int close = text.indexOf(closing, from, limit);
        while (close > from && closing.charAt(0) == '$' && text.charAt(close - 1) == '\\') {
            close = text.indexOf(closing, close + 1, limit);
        }
        if (close < 0 || (opening.charAt(0) == '$' && !Formula.looksLike(text.substring(from, close)))) {
            out.append(opening);
            return from;
        }
        read(from, close, true);
        return close + closing.length();
    }

    /** {@code X^{2}} where the dollars were lost. */
    private boolean isBracedScript(int at, int end) {
        boolean raises = at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')');
        return raises && at + 1 < end && text.charAt(at + 1) == '{' && braces.closing(at + 1, end) > at + 2;
    }

    private int script(int at, int end, boolean raised) {
        Argument argument = Argument.at(at + 1, end, text, braces);
        String script = rendered(argument.from(), argument.to(), true).strip();
        if (!script.isEmpty()) {
            out.append(raised ? Scripts.superscript(script) : Scripts.subscript(script));
        }
        return argument.after();
    }

    /** A link, and what stands in braces right behind it: its repetition or its text. */
    private int address(int at, int end) {
        int mark = out.length();
        int after = addresses.copy(at, end);
        int close = after < end && text.charAt(after) == '{' ? braces.closing(after, end) : Braces.NONE;
        if (close == Braces.NONE) {
            return after;
        }
        String link = out.substring(mark);
        String braced = rendered(after + 1, close, false);
        if (!braced.isBlank() && !Addresses.repeats(link, braced)) {
            out.append(" (").append(braced).append(')');
        }
        return close + 1;
    }
}
