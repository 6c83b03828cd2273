package io.broadsheet.query.stream;

import io.broadsheet.query.sql.SetStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;

/** The table {@code partition_read}: which partitions this database has been filled from, since their start. */
@ApplicationScoped
class PartitionTable {

    private final Session session;

    PartitionTable(Session session) {
        this.session = session;
    }

    /** Those that are not in the table. */
    @Transactional
    public List<TopicPartition> unread(String group, Collection<TopicPartition> partitions) {
        return session.doReturningWork(connection -> {
            try (var select = named(connection, partitions, """
                    select u.topic, u.partition from unnest(?, ?) as u (topic, partition)
                    where not exists (select from partition_read r
                      where r.group_id = ? and r.topic = u.topic and r.partition = u.partition)""")) {
                return select.text(group).list(row -> new TopicPartition(row.getString(1), row.getInt(2)));
            }
        });
    }

    @Transactional
    public void add(String group, Collection<TopicPartition> partitions) {
        session.doWork(connection -> {
            try (var insert = named(connection, partitions, """
                    insert into partition_read (topic, partition, group_id)
                    select u.topic, u.partition, g.id from unnest(?, ?) as u (topic, partition)
                    cross join (select ?::text) as g (id) on conflict do nothing""")) {
                insert.text(group).update();
            }
        });
    }

    private static SetStatement named(Connection connection, Collection<TopicPartition> partitions, String sql)
            throws SQLException {
        return new SetStatement(connection, sql)
                .texts(partitions.stream().map(TopicPartition::topic).toList())
                .ints(partitions.stream().map(TopicPartition::partition).toList());
    }
}
