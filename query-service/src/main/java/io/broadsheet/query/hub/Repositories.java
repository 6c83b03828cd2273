package io.broadsheet.query.hub;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Link;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a paper's code, page, models and data are, by its links. */
final class Repositories {

    private static final String OWNER_AND_NAME = "([A-Za-z0-9][\\w.-]*)/([\\w.-]*\\w)";
    private static final String SITE = "https?://(?:www\\.)?huggingface\\.co/";
    private static final String END = "(?:[/?#].*)?";
    private static final Pattern GITHUB =
            Pattern.compile("https?://(?:www\\.)?github\\.com/" + OWNER_AND_NAME + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern MODEL = Pattern.compile(
            SITE + "(?!(?:datasets|spaces|papers|collections|blog|docs|learn|posts|tasks|api|join|login|settings)/)"
                    + OWNER_AND_NAME + END);
    private static final Pattern DATASET = Pattern.compile(SITE + "datasets/" + OWNER_AND_NAME + END);
    private static final Pattern SPACE = Pattern.compile(SITE + "spaces/" + OWNER_AND_NAME + END);

    private Repositories() {}

    /** A repository of the site; the client cannot read one without {@code id}. */
    record Linked(String id, String author) {}

    /** The first repository of code, without what leads further into it. */
    static Optional<String> github(Paper paper) {
        return of(paper, "code", GITHUB)
                .map(match -> "https://github.com/" + match.group(1) + "/"
                        + match.group(2).replaceFirst("\\.git$", ""))
                .findFirst();
    }

    static Optional<String> projectPage(Paper paper) {
        return paper.links().stream()
                .filter(link -> link.kind().equals("project"))
                .map(Link::url)
                .findFirst();
    }

    static List<Linked> models(Paper paper) {
        return linked(of(paper, "model", MODEL));
    }

    static List<Linked> datasets(Paper paper) {
        return linked(of(paper, "dataset", DATASET));
    }

    static List<Linked> spaces(Paper paper) {
        return linked(of(paper, "demo", SPACE));
    }

    private static List<Linked> linked(Stream<MatchResult> found) {
        return found.map(match -> new Linked(match.group(1) + "/" + match.group(2), match.group(1)))
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> of(Paper paper, String kind, Pattern address) {
        return paper.links().stream()
                .filter(link -> link.kind().equals(kind))
                .map(link -> address.matcher(link.url()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.toMatchResult());
    }
}
