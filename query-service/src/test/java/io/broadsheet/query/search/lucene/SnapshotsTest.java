package io.broadsheet.query.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    @Test
    void keepsWhatIsKnownWhereOnlySegmentsWereMerged() throws IOException {
        try (var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
                var snapshots = new Snapshots(writer)) {
            // Given
            writer.addDocument(new Document());
            writer.commit();
            writer.addDocument(new Document());
            writer.commit();
            var before = refreshed(snapshots, true);

            // When
            writer.forceMerge(1);
            var merged = refreshed(snapshots, false);
            writer.addDocument(new Document());
            var after = refreshed(snapshots, true);

            // Then
            assertThat(before.segments()).isEqualTo(2);
            assertThat(merged.segments()).isEqualTo(1);
            assertThat(merged.name()).isEqualTo(before.name());
            assertThat(after.name()).isNotEqualTo(before.name());
        }
    }

    private record Seen(String name, int segments) {}

    private static Seen refreshed(Snapshots snapshots, boolean changed) throws IOException {
        if (changed) {
            snapshots.changed();
        }
        snapshots.maybeRefreshBlocking();
        var snapshot = snapshots.acquire();
        try {
            return new Seen(snapshot.name(), snapshot.reader().leaves().size());
        } finally {
            snapshots.release(snapshot);
        }
    }
}
