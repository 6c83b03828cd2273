package io.broadsheet.enrich.clean.latex;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a backslash. Each method reads at a place and answers where to go on. */
final class CommandReader {

    private static final String MEAN_THEMSELVES = "%&#_${}";

    /** What is longer in braces after an accent is no letter; it also keeps nested accents from being read twice a level. */
    private static final int LONGEST_LETTER = 12;

    private final LatexReader reader;
    private final String text;
    private final StringBuilder out;
    private final Braces braces;

    CommandReader(LatexReader reader, String text, StringBuilder out, Braces braces) {
        this.reader = reader;
        this.text = text;
        this.out = out;
        this.braces = braces;
    }

    int read(int at, int end, boolean math) {
        if (at + 1 >= end) {
            out.append('\\');
            return end;
        }
        return Argument.isNameLetter(text.charAt(at + 1)) ? named(at, end, math) : sign(at, end, math);
    }

    private int sign(int at, int end, boolean math) {
        char c = text.charAt(at + 1);
        if (MEAN_THEMSELVES.indexOf(c) >= 0) {
            out.append(c);
            return at + 2;
        }
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\\', ',', ';', ':' -> write(" ", at + 2);
            case '!', '/', '@' -> write("", at + 2);
            // TeX would hide it; converters write it for a hyphen
            case '-' -> write("-", at + 2);
            case '|' -> write("‖", at + 2);
            case '(' -> reader.formula("\\(", "\\)", at, end);
            case '[' -> reader.formula("\\[", "\\]", at, end);
            default -> math || !Accents.isAccent(c) ? write("\\" + c, at + 2) : accent(c, at + 2, end);
        };
    }

    private int write(String meaning, int after) {
        out.append(meaning);
        return after;
    }

    private int accent(char accent, int at, int end) {
        Argument letter = Argument.at(at, end, text, braces);
        String composed = Accents.compose(accent, shortText(letter));
        if (composed != null) {
            return write(composed, letter.after());
        }
        boolean alone = text.startsWith("{}", at);
        return write(
                alone || accent == '"' || accent == '\'' ? String.valueOf(accent) : "\\" + accent, alone ? at + 2 : at);
    }

    private int named(int at, int end, boolean math) {
        int after = at + 1;
        while (after < end && Argument.isNameLetter(text.charAt(after))) {
            after++;
        }
        String name = text.substring(at + 1, after);
        Command command = Commands.named(name);
        if (command != null) {
            return perform(command, name, after, end, math);
        }
        Integer accented = name.length() == 1 && !math ? accentedLetter(name.charAt(0), after, end) : null;
        return accented != null ? accented : unknown(name, at, after, end, math);
    }

    /** {@code \c{c}}; also {@code \b{eta}}, a sign's name broken in two. */
    private @Nullable Integer accentedLetter(char accent, int at, int end) {
        if (!Accents.isAccent(accent)) {
            return null;
        }
        Argument argument = Argument.at(at, end, text, braces);
        String letter = shortText(argument);
        String composed = Accents.compose(accent, letter);
        if (composed != null) {
            return write(composed, argument.after());
        }
        Command sign = Commands.named(accent + letter);
        return sign != null && sign.action() == Command.Action.SIGN ? write(sign.value(), argument.after()) : null;
    }

    private String shortText(Argument argument) {
        boolean letter = argument.to() - argument.from() <= LONGEST_LETTER;
        return letter ? reader.rendered(argument.from(), argument.to(), false) : "";
    }

    /** An author's own command: its argument, else its name; an icon is nothing. */
    private int unknown(String name, int at, int after, int end, boolean math) {
        String glued = Commands.gluedPrefix(name);
        if (glued != null) {
            return glued(glued, at, after, end, math);
        }
        if (name.startsWith("fa") && name.length() > 2 && Character.isUpperCase(name.charAt(2))) {
            return Blanks.skipWithTies(text, after, end);
        }
        Argument argument = Argument.bracedAt(after, end, text, braces);
        if (!argument.isEmpty()) {
            reader.read(argument.from(), argument.to(), math);
            return argument.after();
        }
        out.append(name.length() > 1 || math ? name : "\\" + name);
        return afterEmptyBraces(after);
    }

    private int glued(String prefix, int at, int after, int end, boolean math) {
        boolean environment = prefix.equals("begin") || prefix.equals("end");
        Command command = Commands.named(prefix);
        return command == null || environment
                ? write(" ", after)
                : perform(command, prefix, at + 1 + prefix.length(), end, math);
    }

    private int perform(Command command, String name, int at, int end, boolean math) {
        return switch (command.action()) {
            case SIGN -> signed(command.value(), at, end, math);
            case LETTER -> letter(command.value(), at, end);
            case WORD -> word(command.value(), at);
            case ARGUMENT -> argument(name, at, end, math);
            case SECOND -> argument(name, Argument.at(at, end, text, braces).after(), end, math);
            case QUOTED -> around("\"", "\"", at, end);
            case ASIDE -> around(" (", ")", at, end);
            case SUPER, SUB, OVER, ROOT -> changed(command, afterOption(at, end), end, math);
            case LINK -> link(at, end);
            case DECLARATION -> declaration(name, at, end);
            case DROPPED -> dropped(at, end);
            case BLANK -> write(" ", afterArguments(at, end));
            case SPACE -> write(" ", at);
            case FRACTION -> fraction(at, end);
            case CODEPOINT -> codePoint(at, end);
        };
    }

    private int signed(String sign, int at, int end, boolean math) {
        boolean tight = math && !Blanks.isAt(out, out.length() - 1);
        out.append(sign);
        return tight ? Blanks.skip(text, at, end) : afterEmptyBraces(at);
    }

    private int letter(String letter, int at, int end) {
        out.append(letter);
        int next = Blanks.skip(text, at, end);
        return next < end && Character.isLowerCase(text.charAt(next)) ? next : afterEmptyBraces(at);
    }

    private int word(String word, int at) {
        if (!out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        return write(word, at);
    }

    private int argument(String name, int at, int end, boolean math) {
        boolean inFormula = math && !name.startsWith("text") && !name.endsWith("box");
        Argument argument = inFormula ? Argument.at(at, end, text, braces) : Argument.bracedAt(at, end, text, braces);
        reader.read(argument.from(), argument.to(), inFormula);
        return argument.after();
    }

    private int around(String before, String behind, int at, int end) {
        Argument argument = Argument.bracedAt(afterOption(at, end), end, text, braces);
        String content = reader.rendered(argument.from(), argument.to(), false).strip();
        return content.isEmpty() ? argument.after() : write(before + content + behind, argument.after());
    }

    private int changed(Command command, int at, int end, boolean math) {
        Argument argument = Argument.at(at, end, text, braces);
        boolean inFormula = math || command.action() == Command.Action.OVER || command.action() == Command.Action.ROOT;
        String content =
                reader.rendered(argument.from(), argument.to(), inFormula).strip();
        out.append(
                switch (command.action()) {
                    case SUPER -> content.isEmpty() ? "" : Scripts.superscript(content);
                    case SUB -> content.isEmpty() ? "" : Scripts.subscript(content);
                    case ROOT -> "√" + Grouping.ofTerm(content);
                    default -> marked(content, command.value());
                });
        return argument.after();
    }

    private static String marked(String content, String mark) {
        boolean letter = content.length() == 1 && Character.isLetter(content.charAt(0));
        return letter ? Normalizer.normalize(content + mark, Normalizer.Form.NFC) : content;
    }

    private int link(int at, int end) {
        Argument target = Argument.bracedAt(at, end, text, braces);
        Argument label = Argument.bracedAt(target.after(), end, text, braces);
        String link = reader.rendered(target.from(), target.to(), false).strip();
        String words = reader.rendered(label.from(), label.to(), false).strip();
        boolean same = words.isEmpty() || Addresses.repeats(link, words) || words.startsWith("http");
        return write(same ? link : words + " (" + link + ")", label.after());
    }

    private int declaration(String name, int at, int end) {
        boolean noDelimiter = (name.equals("left") || name.equals("right")) && text.startsWith(".", at);
        return Blanks.skip(text, noDelimiter ? at + 1 : at, end);
    }

    private int dropped(int at, int end) {
        int after = afterArguments(at, end);
        boolean wordFollows = after < end && Character.isLetterOrDigit(text.charAt(after));
        if (!wordFollows) {
            Blanks.stripEnd(out);
        }
        return after;
    }

    private int fraction(int at, int end) {
        Argument above = Argument.at(at, end, text, braces);
        Argument below = Argument.at(above.after(), end, text, braces);
        String numerator = reader.rendered(above.from(), above.to(), true).strip();
        String denominator = reader.rendered(below.from(), below.to(), true).strip();
        return write(Grouping.ofTerm(numerator) + "/" + Grouping.ofTerm(denominator), below.after());
    }

    private int codePoint(int at, int end) {
        Argument argument = Argument.bracedAt(at, end, text, braces);
        String number = text.substring(argument.from(), argument.to());
        try {
            int value = number.startsWith("x")
                    ? Integer.parseInt(number, 1, number.length(), 16)
                    : Integer.parseInt(number);
            out.append(Character.toString(value));
        } catch (IllegalArgumentException notANumber) {
            out.append(number);
        }
        return argument.after();
    }

    private int afterEmptyBraces(int at) {
        return text.startsWith("{}", at) ? at + 2 : at;
    }

    private int afterOption(int at, int end) {
        int close = at < end && text.charAt(at) == '[' ? text.indexOf(']', at, Math.min(end, at + 80)) : -1;
        return close < 0 ? at : close + 1;
    }

    private int afterArguments(int at, int end) {
        int after = afterOption(at, end);
        Argument argument = Argument.bracedAt(after, end, text, braces);
        return argument.isEmpty() ? after : argument.after();
    }
}
