package io.broadsheet.bench.tags;

import io.broadsheet.enrich.clean.link.Link;
import io.broadsheet.enrich.clean.link.LinkFinder;
import io.broadsheet.enrich.clean.link.LinkKind;
import io.broadsheet.enrich.clean.link.Mirrors;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code links that the service finds, against the repositories that papers are known to have, as owner and name. Counted
 * are records whose repository stands in their text. A link to another repository there is right if the text has exactly it.
 */
final class CodeLinks {

    private static final Pattern REPOSITORY =
            Pattern.compile("(?:github|gitlab)\\.com/([\\w.-]+)/([\\w.-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("(\\.git)?[.\\-_]*$");

    private final LinkFinder finder = new LinkFinder(Mirrors.of(List.of()));
    private int visible;
    private int foundVisible;
    private int found;
    private int right;

    CodeLinks(List<KeywordRecord> papers) {
        papers.forEach(this::measure);
    }

    private void measure(KeywordRecord paper) {
        String text = paper.title() + "\n" + paper.abstractText();
        Set<String> known = repositories(paper.code());
        Set<String> written = repositories(text);
        if (known.stream().noneMatch(written::contains)) {
            return;
        }
        Set<String> links = new LinkedHashSet<>();
        for (Link link : finder.find(List.of(paper.title(), paper.abstractText()), List.of())) {
            if (link.kind() == LinkKind.CODE) {
                links.addAll(repositories(link.url()));
            }
        }
        known.retainAll(written);
        visible += known.size();
        foundVisible += (int) known.stream().filter(links::contains).count();
        found += links.size();
        right += (int) links.stream().filter(written::contains).count();
    }

    private static Set<String> repositories(String text) {
        Set<String> repositories = new LinkedHashSet<>();
        Matcher matcher = REPOSITORY.matcher(text);
        while (matcher.find()) {
            String name = END.matcher(matcher.group(2)).replaceFirst("");
            repositories.add((matcher.group(1) + "/" + name).toLowerCase(Locale.ROOT));
        }
        return repositories;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("visible", visible);
        json.put("found", found);
        json.put("precision", share(right, found));
        json.put("recall", share(foundVisible, visible));
        return json;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : Math.round(part * 10_000.0 / whole) / 10_000.0;
    }
}
