package io.broadsheet.query.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.ledger.SearchProgress;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers that are new since somebody listens, once this process's search finds them. For one thread. */
@ApplicationScoped
class PaperNews {

    private final Map<String, Object> broker;
    private final ObjectReader json;
    private final SearchProgress search;
    private @Nullable CatalogTail tail;
    private @Nullable NewPapers waiting;

    PaperNews(
            @Identifier("default-kafka-broker") Map<String, Object> broker, ObjectMapper json, SearchProgress search) {
        this.broker = broker;
        this.json = json.readerFor(PaperCataloged.class);
        this.search = search;
    }

    /** Begins at the present end of the topic, unless it did. */
    void listen() {
        if (tail == null) {
            tail = CatalogTail.open(broker);
        }
    }

    /** What came and can be found by now; nothing is lost where that takes a while. */
    Optional<NewPapers> next() {
        listen();
        var open = tail;
        if (open == null) {
            return Optional.empty();
        }
        var found = waiting == null ? NewPapers.among(open.poll(), json) : waiting;
        if (found.isEmpty() || search.shows(open.read())) {
            waiting = null;
            return Optional.of(found).filter(papers -> !papers.isEmpty());
        }
        waiting = found;
        return Optional.empty();
    }

    /** Listens no more, because nobody does, or after a fault. */
    void stop() {
        if (tail != null) {
            tail.close();
        }
        tail = null;
        waiting = null;
    }
}
