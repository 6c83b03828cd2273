package io.broadsheet.query.catalog.decision;

import io.broadsheet.query.api.Problem;
import io.broadsheet.query.catalog.merge.RecordIds;
import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What a decision is about, as the catalogue knows it now. */
@ApplicationScoped
class Subjects {

    /** A decision names each record; one of more than these cannot be read by anybody. */
    private static final int MOST = 1_000;

    private final Session session;

    Subjects(Session session) {
        this.session = session;
    }

    /**
     * The records that make up a paper.
     *
     * @param paper the id of any of them
     * @throws Problem 404 where there is no such paper, 400 where it has too many
     */
    @Transactional
    List<String> recordsOf(String paper) {
        if (!RecordIds.isOne(paper)) {
            throw Problem.badRequest("'" + paper + "' is no id of a paper; an id is 32 hexadecimal digits");
        }
        var records = read(RecordIds.uuid(paper));
        if (records.isEmpty()) {
            throw Problem.notFound("no paper is known by " + paper);
        }
        if (records.size() > MOST) {
            throw Problem.badRequest("the paper " + paper + " has more than " + MOST
                    + " records, too many to decide about one by one; withdraw dumps instead");
        }
        return records;
    }

    private List<String> read(UUID record) {
        return session.doReturningWork(connection -> {
            try (var select = new SetStatement(connection, """
                    select s.sid from paper p join live_sighting s on s.paper_id = p.paper_id
                    where p.root_id = (select q.root_id from sighting t join paper q on q.paper_id = t.paper_id
                                       where t.sid = any(?))
                    order by s.sid limit ?""")) {
                return select.uuids(List.of(record))
                        .number(MOST + 1L)
                        .list(row -> RecordIds.text(row.getObject(1, UUID.class)));
            }
        });
    }
}
