package io.broadsheet.query.catalog.refresh;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectReader;
import io.broadsheet.query.catalog.refresh.DirtyTable.Mark;
import io.broadsheet.query.stream.AckedProducer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Some marked papers made anew, sent, and written, in this order and in one transaction: a failure anywhere leaves the marks,
 * and all is done again with higher versions.
 */
final class RefreshBatch {

    private final Connection connection;
    private final Documents documents;
    private final DirtyTable marks;
    private final InDoubtTable inDoubt;
    private final PublishedTable published;
    private final List<MergedIdTable.Change> merged = new ArrayList<>();
    private final Instant at;

    RefreshBatch(Connection connection, Documents documents, Instant at) {
        this.at = at;
        this.connection = connection;
        this.documents = documents;
        this.marks = new DirtyTable(connection);
        this.inDoubt = new InDoubtTable(connection);
        this.published = new PublishedTable(connection);
    }

    /**
     * Works off some marks.
     *
     * @param unsettled ids that this process sent messages of in vain
     * @param noted is given the ids of the messages before they are sent, and commits them to {@code in_doubt}
     */
    Refreshed run(int most, ObjectReader reader, AckedProducer producer, Set<UUID> unsettled, Noted noted)
            throws SQLException {
        var doubtful = new TreeSet<>(unsettled);
        doubtful.addAll(inDoubt.find());
        resend(doubtful);
        var due = marks.oldest(most);
        if (due.isEmpty()) {
            return Refreshed.NOTHING;
        }
        var components = new Components(connection, reader);
        var renewals = renewals(components, due);
        var ids = renewals.stream().flatMap(Renewal::ids).toList();
        if (!ids.isEmpty()) {
            noted.note(ids);
        }
        var versions = publish(renewals, published.versions(ids.size()), producer);
        write(renewals, versions);
        inDoubt.clear();
        var done =
                due.stream().filter(mark -> components.contains(mark.paper())).toList();
        marks.delete(done);
        return new Refreshed(done.size(), renewals.size(), merged.size());
    }

    /** Readers may know these ids as the papers' own, whoever they are of by now; every dump waits for them. */
    private void resend(Set<UUID> ids) throws SQLException {
        if (!ids.isEmpty()) {
            new DirtyMarks(connection).add(0, new PublishedIds(connection).give(ids));
        }
    }

    private List<Renewal> renewals(Components components, List<Mark> due) throws SQLException {
        var papers = due.stream().map(Mark::paper).collect(toSet());
        return components.read(papers).stream()
                .flatMap(component -> Renewal.of(component, documents).stream())
                .toList();
    }

    /** Keeps ids in a transaction of its own. */
    @FunctionalInterface
    interface Noted {
        void note(Collection<UUID> ids);
    }

    /** Answers the version of each paper. */
    private List<Long> publish(List<Renewal> renewals, List<Long> ofMessages, AckedProducer producer) {
        var versions = ofMessages.iterator();
        var ofPapers = new ArrayList<Long>();
        var messages = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var renewal : renewals) {
            ofPapers.add(add(messages, renewal, versions));
        }
        producer.send(messages);
        return ofPapers;
    }

    private long add(List<ProducerRecord<byte[], byte[]>> messages, Renewal renewal, Iterator<Long> versions) {
        var publicId = renewal.publicId();
        if (publicId == null) {
            for (var id : renewal.redirected()) {
                var version = versions.next();
                messages.add(documents.withdrawn(id, version));
                merged.add(new MergedIdTable.Change(id, null, version));
            }
            return 0;
        }
        var version = versions.next();
        messages.add(documents.current(
                publicId,
                version,
                renewal.now().document(),
                renewal.component().before().isEmpty()));
        for (var former : renewal.redirected()) {
            var redirect = versions.next();
            messages.add(documents.merged(former, redirect, publicId));
            merged.add(new MergedIdTable.Change(former, publicId, redirect));
        }
        return version;
    }

    private void write(List<Renewal> renewals, List<Long> versions) throws SQLException {
        var tally = new DumpTally();
        var outdated = new ArrayList<UUID>();
        for (var renewal : renewals) {
            renewal.component().before().forEach(tally::countNoMore);
            tally.count(renewal.now());
            outdated.addAll(renewal.component().outdated());
        }
        published.delete(outdated);
        published.write(renewals.stream().map(Renewal::now).toList(), versions);
        writeIds(renewals, versions);
        new ArrivalTable(connection).add(arrived(renewals), at);
        tally.apply(connection);
    }

    private static List<UUID> arrived(List<Renewal> renewals) {
        return renewals.stream()
                .filter(renewal -> renewal.component().before().isEmpty())
                .flatMap(renewal -> Stream.ofNullable(renewal.publicId()))
                .toList();
    }

    private void writeIds(List<Renewal> renewals, List<Long> versions) throws SQLException {
        var own = new ArrayList<UUID>();
        var ownVersions = new ArrayList<Long>();
        for (var i = 0; i < renewals.size(); i++) {
            var publicId = renewals.get(i).publicId();
            if (publicId != null) {
                own.add(publicId);
                ownVersions.add(versions.get(i));
            }
        }
        var table = new MergedIdTable(connection);
        table.own(own, ownVersions, at);
        table.write(merged, at);
    }
}
