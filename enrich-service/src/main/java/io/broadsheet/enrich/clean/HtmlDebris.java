package io.broadsheet.enrich.clean;

import io.broadsheet.enrich.clean.latex.Scripts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML and JATS inside of a text: character references and inline markup. Other angle brackets mean themselves. */
final class HtmlDebris {

    /** With attributes only if they look like some: {@code x<b and c>d} is none. */
    private static final Pattern TAG = Pattern.compile(
            "<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,24})((?:\\s+[a-zA-Z][\\w:.-]{0,30}\\s*=\\s*(?:\"[^\"<>]{0,400}\"|'[^'<>]{0,400}'|[^\\s\"'<>]{1,400})){0,8})\\s*/?>"
                    + "|<!--.{0,2000}?-->",
            Pattern.DOTALL);

    private static final Pattern TARGET = Pattern.compile("href\\s*=\\s*[\"']?(https?://[^\\s\"'>]+)");

    private static final Set<String> INLINE = Set.of(
            "i",
            "b",
            "u",
            "em",
            "strong",
            "tt",
            "sc",
            "scp",
            "small",
            "big",
            "span",
            "font",
            "a",
            "sub",
            "sup",
            "inf",
            "bold",
            "italic",
            "monospace",
            "sans-serif",
            "underline",
            "ext-link",
            "xref",
            "code",
            "kbd",
            "mark",
            "q");
    private static final Set<String> BLOCKS = Set.of(
            "p", "br", "div", "li", "ul", "ol", "sec", "title", "h1", "h2", "h3", "h4", "abstract", "break", "hr");
    private static final int LONGEST_SCRIPT = 12;

    private HtmlDebris() {}

    static String remove(String text) {
        String decoded = text.indexOf('&') < 0 ? text : CharacterReferences.decode(text);
        return decoded.indexOf('<') < 0 ? decoded : withoutTags(decoded);
    }

    private static String withoutTags(String text) {
        Matcher tags = TAG.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        @Nullable Script script = null;
        String target = "";
        int at = 0;
        while (tags.find()) {
            out.append(text, at, tags.start());
            at = tags.end();
            String name = name(tags);
            boolean closing = "/".equals(tags.group(1));
            switch (name) {
                case "sub", "sup", "inf" ->
                    script = closing ? close(script, name, out) : new Script(name, out.length());
                case "a", "ext-link" -> target = closing ? appendTarget(target, out) : target(tags);
                default -> out.append(meaning(name, tags.group()));
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String name(Matcher tags) {
        if (tags.group(2) == null) {
            return "";
        }
        String name = tags.group(2).toLowerCase(Locale.ROOT);
        return name.startsWith("jats:") ? name.substring("jats:".length()) : name;
    }

    private static String meaning(String name, String tag) {
        if (name.isEmpty() || INLINE.contains(name)) {
            return "";
        }
        return BLOCKS.contains(name) ? " " : tag;
    }

    private static @Nullable Script close(@Nullable Script open, String name, StringBuilder out) {
        if (open == null || !open.name().equals(name) || open.start() > out.length()) {
            return null;
        }
        String content = out.substring(open.start());
        if (!content.isBlank() && content.length() <= LONGEST_SCRIPT) {
            out.setLength(open.start());
            out.append(name.equals("sup") ? Scripts.superscript(content) : lowered(content));
        }
        return null;
    }

    /** Lowered words are read along the line, as in CO2eq. */
    private static String lowered(String content) {
        String lowered = Scripts.subscript(content);
        return lowered.startsWith("_") ? content : lowered;
    }

    private static String target(Matcher tags) {
        Matcher target = TARGET.matcher(tags.group(3));
        return target.find() ? target.group(1) : "";
    }

    private static String appendTarget(String target, StringBuilder out) {
        if (!target.isEmpty() && out.indexOf(target) < 0) {
            out.append(" (").append(target).append(')');
        }
        return "";
    }

    /** An open sub or sup element. */
    private record Script(String name, int start) {}
}
