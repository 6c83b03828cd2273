package io.broadsheet.query.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.broadsheet.query.catalog.PaperCataloged;
import io.broadsheet.query.search.SomePaper;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class NewPapersTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final ObjectReader READER = JSON.readerFor(PaperCataloged.class);

    @Test
    void areThoseThatWerePublishedForTheFirstTime() {
        var news = NewPapers.among(List.of(first(message(1)), message(2), first(message(3))), READER);

        assertThat(news.named())
                .containsExactly(
                        new NewPaper(SomePaper.id(1), "Paper number 1", SomePaper.DAY),
                        new NewPaper(SomePaper.id(3), "Paper number 3", SomePaper.DAY));
        assertThat(news.more()).isZero();
    }

    @Test
    void areOnlyCountedWhereThereAreMany() {
        var messages = IntStream.range(0, 250)
                .mapToObj(number -> first(message(number)))
                .toList();

        var news = NewPapers.among(messages, READER);

        assertThat(news.named()).hasSize(NewPapers.MOST);
        assertThat(news.more()).isEqualTo(250 - NewPapers.MOST);
    }

    @Test
    void passOverWhatCannotBeRead() {
        var broken = first(new ConsumerRecord<>("papers.catalog.v1", 0, 0, new byte[0], "{".getBytes(UTF_8)));

        assertThat(NewPapers.among(List.of(broken), READER).isEmpty()).isTrue();
    }

    private static ConsumerRecord<byte[], byte[]> first(ConsumerRecord<byte[], byte[]> message) {
        message.headers().add(PaperCataloged.NEW, PaperCataloged.TRUE.getBytes(UTF_8));
        return message;
    }

    private static ConsumerRecord<byte[], byte[]> message(int number) {
        try {
            var value = JSON.writeValueAsBytes(SomePaper.number(number).version(1));
            return new ConsumerRecord<>("papers.catalog.v1", 0, number, new byte[0], value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
