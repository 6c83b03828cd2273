package io.broadsheet.enrich.clean.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts that stand for others: the mirrors that saved pages link to, and short names. A text shows and a link has the
 * original, so that records which differ only in the mirror are equal.
 */
public final class Mirrors {

    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final Map<String, String> originals;
    private final Pattern occurrence;

    private Mirrors(Map<String, String> originals) {
        this.originals = Map.copyOf(originals);
        this.occurrence = Pattern.compile(occurrence(originals), Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads a table of hosts.
     *
     * @param table entries {@code mirror=original}, for example {@code hf.co=huggingface.co}
     * @throws IllegalArgumentException naming the entry that is not of that form, or that maps to another mirror
     */
    public static Mirrors of(List<String> table) {
        Map<String, String> originals = new HashMap<>();
        for (String entry : table) {
            String[] hosts = entry.strip().toLowerCase(Locale.ROOT).split("=", -1);
            if (hosts.length != 2 || !isHost(hosts[0]) || !isHost(hosts[1])) {
                throw new IllegalArgumentException(
                        "broadsheet.mirrors: '" + entry + "' is not of the form mirror.host=original.host");
            }
            originals.put(hosts[0], hosts[1]);
        }
        for (String original : originals.values()) {
            if (originals.containsKey(original)) {
                throw new IllegalArgumentException("broadsheet.mirrors: '" + original
                        + "' is an original and a mirror; name the last original in each entry");
            }
        }
        return new Mirrors(originals);
    }

    /** The text with the hosts of links to mirrors replaced; links without a scheme count if a path follows. */
    public String map(String text) {
        return mayOccurIn(text) ? occurrence.matcher(text).replaceAll(this::mapped) : text;
    }

    /** Few texts name a mirror, and looking for the names alone takes a hundredth of the time. */
    private boolean mayOccurIn(String text) {
        if (text.indexOf('/') < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return originals.keySet().stream().anyMatch(lower::contains);
    }

    private String mapped(MatchResult match) {
        String original = originals.get(match.group(2).toLowerCase(Locale.ROOT));
        return Matcher.quoteReplacement(match.group(1) + original);
    }

    private static String occurrence(Map<String, String> originals) {
        List<String> hosts = new ArrayList<>();
        originals.keySet().stream().sorted().map(Pattern::quote).forEach(hosts::add);
        String anyHost = "(" + String.join("|", hosts) + ")";
        return "(https?://(?:www\\.)?|(?<![\\w.@/-])(?=[\\w.-]{1,255}/\\w))" + anyHost + "(?![\\w-]|\\.\\w|:\\d|@)";
    }

    private static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }
}
