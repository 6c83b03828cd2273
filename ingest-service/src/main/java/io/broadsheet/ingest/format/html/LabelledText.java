package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.value.Draft;
import io.broadsheet.ingest.format.value.Kind;
import io.broadsheet.ingest.format.value.Names;
import io.broadsheet.ingest.format.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One paper whose parts are labelled, as the text of arXiv's abstract pages is: {@code Title:…}, {@code Abstract:…}. */
final class LabelledText {
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\s{0,4}(title|authors?|abstract|comments|subjects|journal[ -]ref(?:erence)?|doi|related doi|cite as)\\s*:\\s*(.*)");
    private static final Pattern CATEGORY = Pattern.compile("\\(([a-z-]{2,10}(?:\\.[A-Za-z-]{2,10})?)\\)");
    private static final Pattern SUBMITTED = Pattern.compile("\\[Submitted on (\\d{1,2} \\p{L}{3,9} \\d{4})");
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int SHORTEST_ABSTRACT = 60;

    private LabelledText() {}

    /** Whether the text has one title and one abstract that say so. */
    static boolean read(String whole, String address, RecordSink sink) {
        String text = whole.substring(0, Math.min(whole.length(), MOST_CHARACTERS));
        Map<String, String> parts = new HashMap<>();
        long titleLine = parts(text, parts);
        String body = parts.getOrDefault("abstract", "");
        if (titleLine < 0 || body.length() < SHORTEST_ABSTRACT) {
            return false;
        }
        DumpRecord found = draft(parts, text, address).at(new Position(titleLine, null, null));
        if (found != null) {
            sink.record(found);
        }
        return found != null;
    }

    private static Draft draft(Map<String, String> parts, String text, String address) {
        Draft draft = new Draft()
                .title(parts.get("title"))
                .abstractText(parts.get("abstract"))
                .authors(Names.of(new Value.Text(parts.getOrDefault("author", ""))))
                .comment(parts.get("comments"))
                .venue(parts.get("journal"))
                .address(address)
                .identifier(Kind.ARXIV, parts.get("cite as"))
                .identifier(Kind.DOI, parts.get("doi"));
        Matcher category = CATEGORY.matcher(parts.getOrDefault("subjects", ""));
        while (category.find()) {
            draft.categories(List.of(category.group(1)));
        }
        Matcher submitted = SUBMITTED.matcher(text);
        return submitted.find() ? draft.publishedAt(submitted.group(1)) : draft;
    }

    /** Reads the labelled parts, each up to an empty line or the next label; returns the title's line, -1 without one. */
    private static long parts(String text, Map<String, String> parts) {
        long titleLine = -1;
        long number = 0;
        String open = "";
        for (String line : text.lines().toList()) {
            number++;
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                open = name(label.group(1));
                titleLine = "title".equals(open) && titleLine < 0 ? number : titleLine;
                open = parts.putIfAbsent(open, label.group(2)) == null ? open : "";
            } else if (line.isBlank()) {
                open = parts.getOrDefault(open, "").isEmpty() ? open : "";
            } else {
                parts.computeIfPresent(open, (name, said) -> said + "\n" + line);
            }
        }
        return titleLine;
    }

    private static String name(String label) {
        String lower = label.toLowerCase(Locale.ROOT).replace("related ", "");
        return lower.startsWith("journal") ? "journal" : lower.startsWith("author") ? "author" : lower;
    }
}
