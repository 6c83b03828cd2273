package io.broadsheet.query.search.follow;

import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.SearchIndex;
import io.broadsheet.query.search.SearchUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings an index up to date with the catalogue's topic and keeps it so, turn by turn on one thread. What was read is
 * found at once, under load within half a second, and survives the process within seconds; what did not is read again.
 */
final class CatalogFollower {

    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration POLL_BEFORE_REFRESH = Duration.ofMillis(5);

    private final SearchIndex index;
    private final CatalogDecoder decoder;
    private final Supplier<CatalogTopic> topics;
    private final Rhythm refreshes = new Rhythm(Duration.ofMillis(500));
    private final Rhythm commits = new Rhythm(Duration.ofSeconds(5));
    private final Rhythm looksAround = new Rhythm(Duration.ofMinutes(1));
    private @Nullable CatalogTopic topic;
    private volatile Map<Integer, Long> ends = Map.of();
    private volatile OptionalLong reading = OptionalLong.empty();
    private boolean unseen;
    private boolean uncommitted;
    private boolean verified;
    private volatile boolean complete;

    /** Begins with what the index has; {@code topics} opens the topic, anew after every fault. */
    CatalogFollower(SearchIndex index, CatalogDecoder decoder, Supplier<CatalogTopic> topics) {
        this.index = index;
        this.decoder = decoder;
        this.topics = topics;
        this.complete = !index.applied().isEmpty();
    }

    /** Whether the index had, at some time, all that was in the topic; before, a search may miss any paper. */
    boolean isComplete() {
        return complete;
    }

    /** Whether everything before the given offsets can be found. */
    boolean shows(Map<Integer, Long> offsets) {
        var visible = index.visible();
        return offsets.entrySet().stream().allMatch(end -> visible.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Reads what is there, or waits a moment for it. Throws where broker or index fail; the next turn then begins anew. */
    void turn() {
        turn(POLL);
    }

    /** The same for who has more to do: waits only until it is due to show what was read. */
    void shortTurn() {
        turn(POLL_BEFORE_REFRESH);
    }

    private void turn(Duration wait) {
        try {
            var open = opened();
            var messages = open.poll(unseen ? POLL_BEFORE_REFRESH : wait);
            reading = messages.newest();
            apply(decoded(messages), messages.next());
            refreshIfDue(messages.next().isEmpty());
            commitIfDue();
            lookAround(open, messages.next().isEmpty());
        } catch (OffsetOutOfRangeException e) {
            LOG.warnf("The topic no longer has what the index was to read next; it is read anew: error=\"%s\"", e);
            close();
            index.startOver("");
            complete = false;
        } catch (SearchUnavailable e) {
            close();
            index.reopen();
            complete = complete && !index.applied().isEmpty();
            throw e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Lets the next process begin where this one ends. */
    void finish() {
        close();
        index.commit();
    }

    /** When the message that was read last was written, in milliseconds of the epoch; empty where none waits to be read. */
    OptionalLong reading() {
        return reading;
    }

    /** By how many messages the index is behind what the topic had when it was opened, and how many that were. */
    Behind behind() {
        var applied = index.applied();
        var all = ends.values().stream().mapToLong(Long::longValue).sum();
        var left = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - applied.getOrDefault(end.getKey(), 0L)))
                .sum();
        return new Behind(left, all);
    }

    /** How far an index is behind: {@code messages} of {@code all}. */
    record Behind(long messages, long all) {}

    private CatalogTopic opened() {
        return topic == null ? open() : topic;
    }

    private CatalogTopic open() {
        var open = topics.get();
        topic = open;
        if (!index.source().equals(open.id())) {
            LOG.infof("reading the catalogue from its start source=%s", open.id());
            index.startOver(open.id());
            complete = false;
        }
        ends = open.ends();
        apply(List.of(), open.goTo(index.applied()));
        return open;
    }

    private List<PaperCataloged> decoded(CatalogTopic.Messages messages) {
        var papers = new ArrayList<PaperCataloged>();
        messages.records().forEach(message -> decoder.decode(message).ifPresent(papers::add));
        return papers;
    }

    private void apply(List<PaperCataloged> batch, Map<Integer, Long> next) {
        if (!next.isEmpty()) {
            index.apply(batch, next).forEach(fault -> LOG.errorf("paper not indexed %s", fault));
            unseen = true;
            uncommitted = true;
        }
    }

    /** When idle always, because that is also how a fault which a search met is noticed. */
    private void refreshIfDue(boolean idle) {
        if (idle || refreshes.isDue()) {
            index.refresh();
            refreshes.done();
            unseen = false;
            complete = complete || shows(ends);
        }
    }

    private void commitIfDue() {
        if (uncommitted && commits.isDue()) {
            index.commit();
            commits.done();
            uncommitted = false;
        }
    }

    private void lookAround(CatalogTopic open, boolean idle) {
        if (idle && !verified) {
            verified = true;
            index.verify();
        }
        if (looksAround.isDue()) {
            looksAround.done();
            if (open.hasGrown()) {
                close();
            }
        }
    }

    /** Leaves the topic; what was not committed is read again. */
    void close() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }
}
