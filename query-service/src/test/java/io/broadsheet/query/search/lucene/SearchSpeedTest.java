package io.broadsheet.query.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.CountedField;
import io.broadsheet.query.search.SearchQuery;
import io.broadsheet.query.search.SomePaper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast searches with facets are at 200,000 papers whose words are as frequent as words are (Zipf). */
@Tag("slow")
class SearchSpeedTest {

    private static final Logger LOG = Logger.getLogger(SearchSpeedTest.class);
    private static final int PAPERS = 200_000;
    private static final int WORDS = 60_000;

    private final Random random = new Random(1);

    @TempDir
    Path folder;

    @Test
    void answersWithinTenMillisecondsHalfOfTheTime() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var engine = new LuceneEngine(folder, json)) {
            index(engine);
            for (var query : List.of("", "w1 w2", "w5", "w3000 w40", "w10 w20 w30 w400 w50", "\"w1 w2\"", "title:w3")) {
                var took = nanos(engine, query, 400);
                LOG.infof("query=\"%s\" p50=%s p99=%s us", query, took[200] / 1000, took[396] / 1000);
                assertThat(took[200]).as(query).isLessThan(10_000_000);
            }
        }
    }

    private static long[] nanos(LuceneEngine engine, String text, int times) {
        var query = SearchQuery.of(text, 20).counting(CountedField.FACETS).withHighlights();
        return IntStream.range(0, times * 2)
                .mapToLong(time -> nanos(engine, query))
                .skip(times)
                .sorted()
                .toArray();
    }

    private static long nanos(LuceneEngine engine, SearchQuery query) {
        var start = System.nanoTime();
        engine.search(query);
        return System.nanoTime() - start;
    }

    private void index(LuceneEngine engine) {
        var start = System.nanoTime();
        for (var first = 0; first < PAPERS; first += 2_000) {
            var batch =
                    IntStream.range(first, first + 2_000).mapToObj(this::paper).toList();
            engine.apply(batch, Map.of(0, (long) first));
            engine.refresh();
        }
        engine.commit();
        LOG.infof("indexed papers=%s per_second=%s", PAPERS, PAPERS * 1_000_000_000L / (System.nanoTime() - start));
    }

    private PaperCataloged paper(int number) {
        return SomePaper.titled(number, words(10))
                .saying(words(180))
                .on(SomePaper.DAY.minusDays(number % 700))
                .tagged(Arrays.stream(words(4).split(" ")).distinct().toArray(String[]::new))
                .version(1);
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> "w" + (int) Math.pow(WORDS, random.nextDouble()))
                .collect(Collectors.joining(" "));
    }
}
