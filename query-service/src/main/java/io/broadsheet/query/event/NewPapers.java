package io.broadsheet.query.event;

import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.PaperCataloged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The papers among messages of {@code papers.catalog.v1} that were published for the first time.
 *
 * @param named up to {@link #MOST} of them
 * @param more how many others there are
 */
record NewPapers(List<NewPaper> named, int more) {

    /** Of a large dump nobody reads every title as it passes; the rest is only counted. */
    static final int MOST = 100;

    static NewPapers among(Iterable<ConsumerRecord<byte[], byte[]>> messages, ObjectReader json) {
        var named = new ArrayList<NewPaper>();
        var more = 0;
        for (var message : messages) {
            if (message.headers().lastHeader(PaperCataloged.NEW) == null) {
                continue;
            }
            if (named.size() < MOST) {
                read(message.value(), json).ifPresent(named::add);
            } else {
                more++;
            }
        }
        return new NewPapers(List.copyOf(named), more);
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /** What cannot be read is told where the index is made. */
    private static Optional<NewPaper> read(byte[] value, ObjectReader json) {
        try {
            var cataloged = json.<PaperCataloged>readValue(value);
            return Optional.ofNullable(cataloged.paper()).map(NewPaper::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
