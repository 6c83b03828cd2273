package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.day.ShownDay;
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
    /** What a page calls the abstract below it: never of a record, but within one. */
    LABEL,
    /** An arXiv identifier or an address alone: below a title it is the paper's. */
    ADDRESS,
    /** A list of personal names: between a title and an abstract, the authors. */
    NAMES,
    /** A heading that no paper has: a record cannot reach across it. */
    CERTAIN;

    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 800;
    private static final Pattern GLUED = Pattern.compile("(?i:subscribe)(?=[^\\p{Ll}\\s])");
    private static final Pattern GLUED_IN_LOWER_CASE = Pattern.compile("(?i:subscribe)(?=\\p{Ll})(?!(?:r|rs|d|s)\\b)");
    private static final Pattern SPACED = Pattern.compile("(?i:subscribe)\\s+(?=\\S)");
    private static final List<Pattern> HEADINGS = patterns(
            "subscribe",
            "(?:new\\s+)?(?:get|receive)\\b.{0,40}\\bpapers\\b.{0,40}\\b(?:in|to) your (?:e-?mail|inbox)\\b.*",
            "(?:trending|daily|weekly|monthly) papers",
            "by\\s?AK\\b.*",
            "AK and the research community",
            "by\\s?@?_?akhaliq\\b.*");
    private static final String MONTH = "(?:" + ShownDay.MONTH_NAMES + ")\\.?";
    private static final String GERMAN_MONTH =
            "(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)";
    private static final List<Pattern> FURNITURE = patterns(
            "[^\\p{L}]*",
            "new!?|trending|today|daily|weekly|monthly|search|papers|all papers|login|log ?in|sign ?up|sign in|menu",
            "models|datasets|spaces|buckets|posts|docs|enterprise|pricing|community|blog|learn|hugging ?face",
            "company|tos|terms(?: of (?:use|service))?|privacy(?: policy)?|about(?: us)?|careers|jobs|website|contact|imprint",
            "[^\\p{L}]*(?:previous|prev|next)[^\\p{L}]*|back to top|(?:load|show) more|view (?:all|pdf)|follow(?: us)?|share",
            "system theme|skip to (?:main )?content|search (?:papers|models|datasets)(?:\\.{3}|…)?",
            "#\\d+ paper of the (?:day|week|month)|week \\d{1,2}(?:,? \\d{4})?",
            MONTH + " \\d{1,2} ?[-–—] ?(?:" + MONTH + " )?\\d{1,2}(?:,? \\d{4})?",
            "\\d{1,2}\\. ?" + GERMAN_MONTH + "(?: \\d{4})?",
            "submitted by.{0,60}|upvotes?(?:\\s*[\\d,.k]+)?|[\\d,.k]+ (?:upvotes?|comments?|authors?|papers|likes)",
            "[·•*\\-]\\s*\\d+ authors?|(?:©|\\(c\\)|copyright\\b).{0,80}|powered by.{0,60}");

    private static final List<Pattern> LABELS = patterns("(?:abstract|summary)\\s?:?");
    private static final List<Pattern> ADDRESSES = patterns(
            "(?:arxiv:\\s?)?\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?",
            "arxiv:\\s?[a-z-]+(?:\\.[a-z]{2})?/\\d{7}(?:v\\d{1,3})?", "https?://\\S+");

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*+";
    private static final String NAME = NAME_WORD
            + "(?: (?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter) ){0,2}" + NAME_WORD
            + "){1,3}[\\d*†‡§]*";
    private static final Pattern NAMES_ALONE = Pattern.compile("(?:Authors: )?" + NAME + "(?:, ?" + NAME
            + ")*(?:,(?: ?(?:and|&) " + NAME + ")?| (?:and|&) " + NAME + ")?");
    /** Subjects that titles list as well: "Deep Learning, Graph Networks and Attention". */
    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:Learning|Models?|Networks?|Languages?|Vision|Neural|Deep|Large|Small|Data|Attention|Systems?|Reasoning|Agents?"
                    + "|Training|Transformers?|Generation|Translation|Recognition|Speech|Image|Video|Text|Graphs?|Analysis)\\b");

    /** What a line of text is, whatever follows it. */
    static Boilerplate of(String text) {
        if (listsNames(text)) {
            return NAMES;
        }
        if (text.length() > LONGEST) {
            return NONE;
        }
        if (matchesAny(HEADINGS, text)) {
            return CERTAIN;
        }
        if (matchesAny(LABELS, text)) {
            return LABEL;
        }
        if (matchesAny(ADDRESSES, text)) {
            return ADDRESS;
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

    /** Whether a record may have the line for a title of its own. */
    boolean isText() {
        return this == NONE || this == NAMES;
    }

    /** Whether the next line of the page is the name of one of its users. */
    static boolean precedesUserName(String text) {
        return text.equalsIgnoreCase("submitted by");
    }

    private static boolean listsNames(String text) {
        return text.length() <= MOST_NAMES
                && text.indexOf(',') > 0
                && NAMES_ALONE.matcher(text).matches()
                && !SUBJECT.matcher(text).find();
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
