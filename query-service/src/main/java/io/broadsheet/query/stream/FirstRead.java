package io.broadsheet.query.stream;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Has an emptied database filled again: the broker keeps a group's offsets, and going on from there would miss all that
 * the old database had. So a partition is read from its start until the database notes that it has been. What was read
 * before changes nothing.
 */
@ApplicationScoped
@Identifier("first-read")
public class FirstRead implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(FirstRead.class);

    /** Below the five minutes after which a group gives up on a member that does not poll. */
    private static final Duration WAIT_FOR_DATABASE = Duration.ofMinutes(2);

    private final PartitionTable table;
    private final Patience patience;

    FirstRead(PartitionTable table, Patience patience) {
        this.table = table;
        this.patience = patience;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            begin(consumer, partitions);
        } catch (RuntimeException e) {
            LOG.warnf(e, "partitions=%s are read from their start, since the database does not tell", partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    private void begin(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var group = consumer.groupMetadata().groupId();
        var unread = new ArrayList<TopicPartition>();
        await(() -> unread.addAll(table.unread(group, partitions)));
        if (!unread.isEmpty()) {
            consumer.seekToBeginning(unread);
            var starts = new HashMap<TopicPartition, OffsetAndMetadata>();
            unread.forEach(partition -> starts.put(partition, new OffsetAndMetadata(consumer.position(partition))));
            // before the note: what is noted must never be followed by the old offsets
            consumer.commitSync(starts);
            await(() -> table.add(group, unread));
        }
    }

    private void await(Runnable work) {
        patience.until("first read", work).await().atMost(WAIT_FOR_DATABASE);
    }
}
