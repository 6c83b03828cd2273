package io.broadsheet.ingest.format.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says around its papers, recognised by its words wherever it stands. */
enum Boilerplate {
    /** Not boilerplate. */
    NONE,
    /** Navigation, counters and the like; a title after all where an abstract follows. */
    MAYBE,
    /** A heading that no paper has: a record cannot reach across it. */
    CERTAIN;

    private static final int LONGEST = 120;
    private static final Pattern GLUED = Pattern.compile("(?i:subscribe)(?=[^\\p{Ll}\\s])");
    private static final Pattern GLUED_IN_LOWER_CASE = Pattern.compile("(?i:subscribe)(?=\\p{Ll})(?!(?:r|rs|d|s)\\b)");
    private static final Pattern SPACED = Pattern.compile("(?i:subscribe)\\s+(?=\\S)");
    private static final List<Pattern> HEADINGS = patterns(
            "subscribe",
            "(?:get|receive)\\b.{0,40}\\bpapers\\b.{0,40}\\b(?:in|to) your (?:e-?mail|inbox)\\b.*",
            "(?:trending|daily|weekly|monthly) papers",
            "by\\s?AK\\b.*",
            "by\\s?@?_?akhaliq\\b.*");
    private static final List<Pattern> FURNITURE = patterns(
            "[^\\p{L}]*",
            "new!?|trending|today|daily|weekly|monthly|search|papers|all papers|login|log ?in|sign ?up|sign in|menu",
            "models|datasets|spaces|buckets|posts|docs|enterprise|pricing|community|blog|learn|hugging ?face",
            "company|tos|terms(?: of (?:use|service))?|privacy(?: policy)?|about(?: us)?|careers|jobs|website|contact|imprint",
            "previous|next|back to top|(?:load|show) more|view all|follow(?: us)?|share|system theme|skip to content",
            "submitted by.{0,60}|upvotes?(?:\\s*[\\d,.k]+)?|[\\d,.k]+ (?:upvotes?|comments?|authors?|papers|likes)",
            "[·•*\\-]\\s*\\d+ authors?|(?:©|\\(c\\)|copyright\\b).{0,80}|powered by.{0,60}");

    /** What a line of text is, whatever follows it. */
    static Boilerplate of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        if (matchesAny(HEADINGS, text)) {
            return CERTAIN;
        }
        return matchesAny(FURNITURE, text) ? MAYBE : NONE;
    }

    /**
     * Where the title begins in a line that a page's {@code Subscribe} button is glued to, or 0. With a space between, the
     * word is the button's only under a heading: "Subscribe to Nothing: …" may be a title.
     */
    static int endOfGluedButton(String text, boolean belowHeading) {
        if (end(GLUED, text) > 0) {
            return end(GLUED, text);
        }
        return belowHeading ? Math.max(end(SPACED, text), end(GLUED_IN_LOWER_CASE, text)) : 0;
    }

    private static int end(Pattern prefix, String text) {
        Matcher matcher = prefix.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private static boolean matchesAny(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static List<Pattern> patterns(String... regexes) {
        return Arrays.stream(regexes)
                .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }
}
