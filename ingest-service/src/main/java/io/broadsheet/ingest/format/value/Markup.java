package io.broadsheet.ingest.format.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a fragment in JATS, MathML or HTML. Only their own elements count as markup, so that {@code p < 0.05} stays; a
 * section's title becomes its label, the one that only says Abstract goes.
 */
public final class Markup {
    private static final Pattern TAG =
            Pattern.compile("<(/?)(?:jats:|mml:|m:)?([a-zA-Z][a-zA-Z0-9-]*)((?:\\s[^<>]*)?)(/?)>");
    private static final Pattern COMMENT = Pattern.compile("<!--[^<>]*-->|<!\\[CDATA\\[|\\]\\]>");
    private static final Pattern TEX_FRAME =
            Pattern.compile("\\\\documentclass[^$]{0,800}?\\\\begin\\{document}|\\\\end\\{document}");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Pattern WHOLE =
            Pattern.compile("(?i)abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto");
    private static final Set<String> BLOCKS = Set.of(
            "p", "sec", "list", "list-item", "li", "ul", "ol", "div", "br", "disp-formula", "def-item", "abstract");
    private static final Set<String> INLINE = Set.of(
            ("i b u a em strong span sub sup sc scp tt small italic bold underline monospace roman styled-content xref ext-link"
                            + " inline-formula alternatives tex-math inline-graphic named-content email uri label break overline strike"
                            + " mi mo mn mrow msub msup msubsup mfrac msqrt mover munder munderover mtext mspace mstyle mfenced mtable"
                            + " mtr mtd mmultiscripts mprescripts none semantics annotation def term def-list graphic fn related-article")
                    .split(" "));

    private final StringBuilder text = new StringBuilder();
    private final boolean texPreferred;
    private int mathDepth;
    private int titleAt = -1;
    private boolean labelled;

    private Markup(boolean texPreferred) {
        this.texPreferred = texPreferred;
    }

    /** On one line. */
    public static String line(String fragment) {
        return Prose.oneLine(read(fragment));
    }

    /** Paragraphs and labelled sections, separated by an empty line. */
    public static @Nullable String paragraphs(String fragment) {
        String paragraphs = Stream.of(read(fragment).split("\u2029"))
                .map(Prose::oneLine)
                .filter(paragraph -> !paragraph.isEmpty()
                        && !WHOLE.matcher(paragraph.replace(":", "")).matches())
                .collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? null : paragraphs;
    }

    private static String read(String fragment) {
        String plain = COMMENT.matcher(fragment).replaceAll("");
        Markup markup = new Markup(plain.contains("tex-math>"));
        Matcher tag = TAG.matcher(plain);
        int from = 0;
        while (tag.find()) {
            if (markup.isMarkup(tag)) {
                markup.text(plain.substring(from, tag.start()));
                markup.tag(tag.group(2).toLowerCase(Locale.ROOT), !tag.group(1).isEmpty(), isEmpty(tag));
                from = tag.end();
            }
        }
        markup.text(plain.substring(from));
        return TEX_FRAME.matcher(markup.text).replaceAll("");
    }

    private boolean isMarkup(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        return BLOCKS.contains(name) || INLINE.contains(name) || "title".equals(name) || "math".equals(name);
    }

    private static boolean isEmpty(Matcher tag) {
        return !tag.group(4).isEmpty() || tag.group(3).endsWith("/");
    }

    private void tag(String name, boolean closing, boolean empty) {
        switch (name) {
            case "math" -> mathDepth = empty ? mathDepth : Math.max(0, mathDepth + (closing ? -1 : 1));
            case "title" -> title(closing);
            default -> {
                if (BLOCKS.contains(name) && titleAt < 0 && !labelled) {
                    text.append('\u2029');
                }
            }
        }
    }

    /** {@code <title>Methods</title><p>We} becomes {@code Methods: We}. */
    private void title(boolean closing) {
        if (!closing) {
            text.append('\u2029');
            titleAt = text.length();
            return;
        }
        String label = titleAt < 0 ? "" : text.substring(titleAt).strip();
        titleAt = -1;
        if (!label.isEmpty()) {
            labelled = !WHOLE.matcher(label).matches();
            text.append(!labelled ? "\u2029" : label.endsWith(":") ? " " : ": ");
        }
    }

    private void text(String stretch) {
        if (mathDepth == 0 || !texPreferred) {
            text.append(decoded(stretch));
            labelled &= stretch.isBlank();
        }
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return switch (entity.group(3)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> " ";
            };
        }
        int c = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(c) && c >= ' ' ? Character.toString(c) : " ";
    }
}
