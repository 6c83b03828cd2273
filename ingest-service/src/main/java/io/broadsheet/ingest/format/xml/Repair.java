package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.text.Characters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Makes of a record's text what a parser of XML takes, where only its characters are at fault: entities that HTML knows and XML
 * does not become their characters; other entities (their declarations are not heeded), lone ampersands and angle brackets stand
 * for themselves; characters that XML forbids go.
 */
final class Repair {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|(amp|lt|gt|quot|apos);|(\\w{1,40});)?");

    private final String text;
    private final StringBuilder repaired;

    private Repair(String text) {
        this.text = text;
        this.repaired = new StringBuilder(text.length() + 16);
    }

    static String repaired(String text) {
        Repair repair = new Repair(Characters.printable(LINE_END.matcher(text).replaceAll("\n")));
        repair.run();
        return repair.repaired.toString();
    }

    private void run() {
        Matcher entity = ENTITY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<') {
                at = angle(at);
            } else if (c == '&' && entity.region(at, text.length()).lookingAt()) {
                repaired.append(meaning(entity));
                at = entity.end();
            } else {
                repaired.append(c);
                at++;
            }
        }
    }

    /** Takes a whole comment or section of characters, of a tag only the bracket. Returns where to go on. */
    private int angle(int at) {
        if (text.startsWith("<!--", at)) {
            return through("-->", at);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return through("]]>", at);
        }
        repaired.append(isTag(at) ? "<" : "&lt;");
        return at + 1;
    }

    private int through(String end, int at) {
        int found = text.indexOf(end, at);
        int next = found < 0 ? text.length() : found + end.length();
        repaired.append(text, at, next);
        return next;
    }

    /** A name behind the bracket, and a closing bracket before the next opening one. */
    private boolean isTag(int at) {
        int next = at + 1;
        if (next < text.length() && "?!".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        next += next < text.length() && text.charAt(next) == '/' ? 1 : 0;
        if (next == text.length() || !(Character.isLetter(text.charAt(next)) || text.charAt(next) == '_')) {
            return false;
        }
        while (next < text.length() && text.charAt(next) != '<' && text.charAt(next) != '>') {
            next++;
        }
        return next < text.length() && text.charAt(next) == '>';
    }

    private static String meaning(Matcher entity) {
        if (entity.group(1) != null) {
            return character(Integer.parseInt(entity.group(1)));
        }
        if (entity.group(2) != null) {
            return character(Integer.parseInt(entity.group(2), 16));
        }
        String known = entity.group(4) == null ? "" : Entities.getByName(entity.group(4));
        return !known.isEmpty()
                ? escaped(known)
                : entity.group(3) != null
                        ? entity.group()
                        : "&amp;" + entity.group().substring(1);
    }

    private static String character(int c) {
        return Character.isValidCodePoint(c) ? escaped(Characters.printable(Character.toString(c))) : "";
    }

    private static String escaped(String characters) {
        return characters
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
