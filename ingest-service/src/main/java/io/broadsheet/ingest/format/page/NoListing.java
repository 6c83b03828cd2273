package io.broadsheet.ingest.format.page;

import java.util.List;
import java.util.regex.Pattern;

/** Text files that people drop by mistake, told by what no page of papers has. */
final class NoListing {
    private static final int FIRST_LINES = 12;
    private static final int FEWEST = 3;

    /** Their names as mail programs write them: "DATE: Detecting Anomalies" is a title. */
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?:From|To|Cc|Subject|Date|Sent|Received|Return-Path|Reply-To|Delivered-To|Message-I[Dd]|M[Ii][Mm][Ee]-Version"
                    + "|Content-[A-Z][\\w-]+|Snapshot-Content-Location|X-[A-Z][\\w-]+): .*");

    private static final Pattern LETTER =
            Pattern.compile("(?:Dear|Hi|Hello|Hallo|Liebe|Lieber|Sehr geehrte)\\b[^.:?!]{0,60},");
    private static final Pattern LATEX_CLASS = Pattern.compile("\\\\document(?:class|style)\\b.*");
    private static final Pattern LATEX = Pattern.compile(
            "\\\\(?:usepackage|begin|end|title|author|date|section|subsection|label|input|maketitle|newcommand)\\b.*");
    private static final Pattern CODE = Pattern.compile(
            "import [\\w.]+(?:, [\\w.]+| as \\w+)*;?|from [\\w.]+ import .*|(?:async )?def \\w+\\(.*|class \\w+(?:\\([^)]*\\))?:|#include [<\"].*"
                    + "|package [\\w.]+;|(?:public|private|protected|static|final) .*[{;]|(?:const|let|var) \\w+ = .*"
                    + "|(?:export |async )*function \\w*\\(.*|self\\.\\w+ = .*|return [\\w.]+(?:\\(.*\\))?;?|if __name__ .*");
    private static final Pattern README = Pattern.compile(
            "```.*|\\|[ :|-]+\\||\\[!\\[.*|#{1,3} (?:install|usage|licen[cs]e|getting started|quick ?start|contributing|requirements|prerequisites"
                    + "|development|configuration|table of contents)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY =
            Pattern.compile("(?:- )?[a-z_][\\w./-]*:(?: .*)?|---|- [^ ]+|#.*|[\\w.%\"-]+=.*");

    private NoListing() {}

    /**
     * Whether the lines are a mail or a saved MIME page, a letter, LaTeX, source code, a README or YAML.
     *
     * @param lines of the file's beginning, trimmed, none blank
     */
    static boolean is(List<String> lines) {
        List<String> first = lines.subList(0, Math.min(FIRST_LINES, lines.size()));
        return count(MAIL_HEADER, first) >= 2
                || count(LETTER, first) >= 1
                || count(LATEX_CLASS, lines) >= 1
                || count(LATEX, lines) >= 2
                || count(README, lines) >= 2
                || count(CODE, lines) >= FEWEST
                || mostlyKeys(lines);
    }

    private static boolean mostlyKeys(List<String> lines) {
        long keys = count(KEY, lines);
        return keys >= FEWEST && keys * 2 > lines.size();
    }

    private static long count(Pattern pattern, List<String> lines) {
        return lines.stream().filter(line -> pattern.matcher(line).matches()).count();
    }
}
