package io.broadsheet.e2e.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which metrics an expression of PromQL names: what is left of it without all that may look like one. */
record PromQl(String expression) {

    private static final Pattern COMMENT = Pattern.compile("(?m)#.*$");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+-?\\w+");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.$])[a-zA-Z_:][\\w:]*(?!\\w)(?!\\s*\\()");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "by", "without", "on", "ignoring", "NaN", "Inf", "inf", "nan");

    Set<String> metrics() {
        String rest = expression;
        for (Pattern noise : new Pattern[] {TEXT, COMMENT, LABELS, RANGE, GROUPING}) {
            rest = noise.matcher(rest).replaceAll(" ");
        }
        Set<String> names = new TreeSet<>();
        NAME.matcher(rest).results().map(found -> found.group()).forEach(names::add);
        names.removeAll(WORDS);
        return names;
    }
}
