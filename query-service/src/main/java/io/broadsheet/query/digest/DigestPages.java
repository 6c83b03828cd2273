package io.broadsheet.query.digest;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.search.Hit;
import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.sql.SetStatement;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;

/** The papers of a digest, as its letter lists them. Its address names nobody, and nobody guesses it. */
@Path("/digests/{id}")
@Produces(MediaType.TEXT_HTML)
public class DigestPages {

    private final Session session;
    private final SearchEngine search;

    DigestPages(Session session, SearchEngine search) {
        this.session = session;
        this.search = search;
    }

    /** A letter's papers and of how many they were chosen. */
    record Sent(List<String> papers, long total) {}

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance digest(List<ListedPaper> papers, long total);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance digest(@PathParam("id") String id) {
        var sent = sent(id);
        return Templates.digest(listed(sent.papers()), sent.total());
    }

    /** What was merged or withdrawn since is left out. */
    private List<ListedPaper> listed(List<String> ids) {
        Map<String, Paper> found = search.among(ids, SearchQuery.of("", ids.size())).hits().stream()
                .map(Hit::paper)
                .collect(Collectors.toMap(Paper::id, Function.identity()));
        var listed = new ArrayList<ListedPaper>();
        ids.stream()
                .flatMap(paper -> Stream.ofNullable(found.get(paper)))
                .forEach(paper -> listed.add(ListedPaper.of(paper, listed.size() + 1, "/papers/" + paper.id())));
        return listed;
    }

    private Sent sent(String id) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(
                    connection, "select papers, total from letter where id = any(?) and cardinality(papers) > 0")) {
                return select
                        .uuids(List.of(Problem.uuid(id, DigestPages::nothing)))
                        .list(row -> new Sent(
                                Stream.of((UUID[]) row.getArray(1).getArray())
                                        .map(RecordIds::text)
                                        .toList(),
                                row.getLong(2)))
                        .stream()
                        .findFirst()
                        .orElseThrow(DigestPages::nothing);
            }
        });
    }

    private static Problem nothing() {
        return Problem.notFound(
                "There is no such digest: lists of digests stay for 60 days, or until the subscription ends.");
    }
}
