package io.broadsheet.enrich.clean.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the links in cleaned text. */
public final class LinkFinder {

    /** More links than this are a list, not an abstract. */
    private static final int MOST_LINKS = 50;

    /** Longer ones are cut, and too long to be any. */
    private static final int LONGEST = 2_000;

    /** A link's character, unless behind it another link begins. Every repetition is bounded: the text is a stranger's. */
    private static final String CHARACTER = "(?:(?![,;()]{1,3}https?://)[\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%])";

    /** Hosts that papers link to without a scheme. */
    private static final String KNOWN = "(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|huggingface\\.co"
            + "|kaggle\\.com|zenodo\\.org|arxiv\\.org|doi\\.org)/";

    private static final Pattern LINK = Pattern.compile(
            ("https?://CC{1,2001}+|(?<![\\w.@/-])(?:www\\.[\\w-]{1,63}\\.CC{1,2001}+|" + KNOWN + "CC{1,2001}+"
                            + "|[\\w-]{1,63}+\\.github\\.io(?![\\w-])(?:/CC{0,2001}+)?)")
                    .replace("CC", CHARACTER),
            Pattern.CASE_INSENSITIVE);

    private final Mirrors mirrors;

    public LinkFinder(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    /**
     * The links in the order in which they are found, each once.
     *
     * @param texts cleaned texts to look through
     * @param given links that the record has of its own; those that are not http(s) are left out
     */
    public List<Link> find(Collection<String> texts, Collection<String> given) {
        List<Link> links = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            collect(mirrors.map(text), links, seen);
        }
        for (String link : given) {
            String address = mirrors.map(link.strip());
            if (address.regionMatches(true, 0, "http", 0, 4)
                    && LINK.matcher(address).matches()) {
                add(address, links, seen);
            }
        }
        return List.copyOf(links);
    }

    private static void collect(String text, List<Link> links, Set<String> seen) {
        if (text.indexOf('/') < 0 && text.indexOf("www.") < 0 && text.indexOf(".github.io") < 0) {
            return;
        }
        Matcher matcher = LINK.matcher(text);
        while (links.size() < MOST_LINKS && matcher.find()) {
            add(matcher.group(), links, seen);
        }
    }

    private static void add(String found, List<Link> links, Set<String> seen) {
        if (found.length() > LONGEST || links.size() == MOST_LINKS) {
            return;
        }
        String url = Address.normalise(LinkEnd.trim(found));
        if (Address.isPublic(url) && seen.add(Address.identity(url))) {
            links.add(new Link(url, LinkSites.kindOf(url)));
        }
    }
}
