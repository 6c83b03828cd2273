package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Markup;
import io.broadsheet.ingest.format.value.Prose;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a title or an abstract as a reader sees it, whatever it is marked up with: HTML, JATS, MathML, TeX. A section's
 * title becomes its label; of a formula's alternatives one is taken; footnotes and their marks go.
 */
final class Flow {
    private static final String BREAK = "\u2029";
    private static final Pattern ESCAPED_MARKUP = Pattern.compile(
            "</(?:\\w{1,8}:)?[a-zA-Z][\\w-]{0,20}>|<(?:br|p)\\s{0,2}/?>|&(?:amp|lt|gt|quot|nbsp|#\\d{1,6});");
    private static final Pattern TEX_FRAME = Pattern.compile(
            "\\\\documentclass.{0,4000}?\\\\begin\\s{0,2}\\{document}|\\\\end\\s{0,2}\\{document}", Pattern.DOTALL);
    private static final Pattern TEX_DELIMITERS = Pattern.compile("^(?:\\$\\$?|\\\\[(\\[])|(?:\\$\\$?|\\\\[)\\]])$");
    private static final Pattern WHOLE =
            Pattern.compile("(?i)abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u2061-\\u2064]");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "sec",
            "list",
            "list-item",
            "li",
            "ul",
            "ol",
            "div",
            "disp-formula",
            "disp-quote",
            "def-item",
            "br",
            "break");
    private static final Set<String> LEFT_OUT = Set.of(
            "fn",
            "label",
            "object-id",
            "graphic",
            "inline-graphic",
            "annotation",
            "annotation-xml",
            "contrib-group",
            "aff");
    private static final Set<String> MARKS = Set.of("fn", "aff", "corresp", "author-notes", "table-fn");

    private final StringBuilder text = new StringBuilder();
    private boolean labelled;

    private Flow() {}

    /** On one line; null where there is nothing to read. */
    static @Nullable String line(Node node) {
        String line = Prose.oneLine(unmarked(read(node)));
        return line.isEmpty() ? null : line;
    }

    /** Paragraphs and labelled sections separated by an empty line; null where there is nothing to read. */
    static @Nullable String paragraphs(Node node) {
        return joined(Stream.of(read(node).split(BREAK)).map(Flow::paragraph));
    }

    /** Parts one below the other; null where there are none. */
    static @Nullable String joined(Stream<@Nullable String> parts) {
        String joined = parts.filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return joined.isEmpty() ? null : joined;
    }

    /** Markup that was escaped and so became text. */
    static boolean isMarkedUp(String text) {
        return ESCAPED_MARKUP.matcher(text).find();
    }

    private static String unmarked(String text) {
        return isMarkedUp(text) ? Markup.line(text) : text;
    }

    private static @Nullable String paragraph(String text) {
        if (isMarkedUp(text)) {
            return Markup.paragraphs(text);
        }
        String line = Prose.oneLine(text);
        return line.isEmpty() || WHOLE.matcher(line).matches() ? null : line;
    }

    private static String read(Node node) {
        Flow flow = new Flow();
        flow.content(node);
        return flow.text.toString();
    }

    private void content(Node node) {
        boolean tex = node.child("tex-math").exists();
        boolean one = node.name().equals("alternatives")
                && !tex
                && !node.child("math").exists();
        for (Content each : node.content()) {
            if (each instanceof Words(String words)) {
                words(words);
            } else if (each instanceof Node child && !(tex && child.name().equals("math"))) {
                element(child);
                if (one) {
                    return;
                }
            }
        }
    }

    private void element(Node node) {
        String name = node.name().toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(name) || (name.equals("xref") && isMark(node))) {
            return;
        }
        switch (name) {
            case "title" -> label(node);
            case "tex-math" -> words("$" + tex(node.raw()) + "$");
            case "math" -> words(math(node));
            default -> {
                boolean block = BLOCKS.contains(name);
                separate(block);
                content(node);
                separate(block);
            }
        }
    }

    private static boolean isMark(Node xref) {
        return MARKS.contains(Objects.requireNonNullElse(xref.attribute("ref-type"), ""));
    }

    private void separate(boolean block) {
        if (block && !labelled) {
            text.append(BREAK);
        }
    }

    private void words(String words) {
        text.append(words);
        labelled &= words.isBlank();
    }

    /** {@code <title>Methods</title><p>We} becomes {@code Methods: We}. */
    private void label(Node title) {
        String label = line(title);
        text.append(BREAK);
        if (label != null && !WHOLE.matcher(label).matches()) {
            text.append(label).append(label.endsWith(":") || label.endsWith(".") ? " " : ": ");
            labelled = true;
        }
    }

    private static String tex(String raw) {
        String formula = TEX_FRAME.matcher(raw).replaceAll("").strip();
        return TEX_DELIMITERS.matcher(formula).replaceAll("").strip();
    }

    /** Its signs one after the other; blanks between its elements only lay them out. */
    private static String math(Node node) {
        StringBuilder signs = new StringBuilder();
        for (Content each : node.content()) {
            switch (each) {
                case Words(String words) ->
                    signs.append(INVISIBLE.matcher(words.strip()).replaceAll(""));
                case Node child -> {
                    boolean bar = node.name().equals("mfrac") && !signs.isEmpty();
                    signs.append(bar ? "/" : "").append(LEFT_OUT.contains(child.name()) ? "" : math(child));
                }
            }
        }
        return signs.toString();
    }
}
