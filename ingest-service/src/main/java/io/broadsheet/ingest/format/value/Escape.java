package io.broadsheet.ingest.format.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes in the strings of Python. One that Python does not know stays as it is, as it does there. */
final class Escape {
    private static final Pattern HEXADECIMAL = Pattern.compile("x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})");
    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,3}");

    private Escape() {}

    /** Appends what the escape stands for whose backslash is before {@code at}; returns where the text goes on. */
    static int append(StringBuilder string, String text, int at) {
        char c = text.charAt(at);
        int simple = "abfnrtv\\'\"\n".indexOf(c);
        if (simple >= 0) {
            string.append(c == '\n' ? "" : "\u0007\b\f\n\r\t\u000B\\'\"".substring(simple, simple + 1));
            return at + 1;
        }
        Matcher octal = OCTAL.matcher(text).region(at, text.length());
        if (octal.lookingAt()) {
            string.append((char) Integer.parseInt(octal.group(), 8));
            return octal.end();
        }
        return appendHexadecimal(string, text, at);
    }

    private static int appendHexadecimal(StringBuilder string, String text, int at) {
        Matcher escape = HEXADECIMAL.matcher(text).region(at, text.length());
        if (!escape.lookingAt()) {
            string.append('\\');
            return at;
        }
        int codePoint = Integer.parseUnsignedInt(escape.group().substring(1), 16);
        string.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD);
        return escape.end();
    }
}
