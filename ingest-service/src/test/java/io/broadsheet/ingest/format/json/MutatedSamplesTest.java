package io.broadsheet.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.table.TableFormats;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedSamplesTest {
    private static final int RUNS = 200;
    private static final List<DumpFormat> FORMATS = Stream.concat(
                    JsonFormats.all().stream(), TableFormats.all().stream())
            .toList();
    private static final byte[] STRUCTURE = "{}[]\"',:;\\\n\r\t\u0000 0eNT<>&|".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arxiv.jsonl",
                "hub-daily.json",
                "hub-python.json",
                "hub-python-list.txt",
                "s2-search.json",
                "s2orc.jsonl",
                "openalex-works.json",
                "crossref-works.json",
                "plain-wrapped.json",
                "openreview.tsv",
                "plain.csv"
            })
    void anyDamageGivesRecordsAndRejectionsButNoError(String file) throws IOException {
        byte[] sample = Sample.bytes(file);
        Random random = new Random(file.hashCode());
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = damaged(sample, random);
            for (DumpFormat format : FORMATS) {
                check(format, damaged);
            }
        }
    }

    private static void check(DumpFormat format, byte[] file) throws IOException {
        assertThat(format.confidence(Gathered.head(file))).isBetween(0.0, 1.0);
        Gathered gathered = Gathered.from(format, file);

        assertThat(positions(gathered))
                .allSatisfy(position -> assertThat(position.byteOffset()).isBetween(0L, (long) file.length));
        assertThat(texts(gathered)).noneMatch(text -> text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'));
    }

    private static List<Position> positions(Gathered gathered) {
        return Stream.concat(
                        gathered.records().stream().map(DumpRecord::position),
                        gathered.rejections().stream().map(Rejection::position))
                .toList();
    }

    private static List<String> texts(Gathered gathered) {
        return Stream.concat(
                        gathered.records().stream().map(DumpRecord::title),
                        gathered.rejections().stream().flatMap(each -> Stream.of(each.text(), each.message())))
                .toList();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] damaged = sample.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            damaged = switch (random.nextInt(4)) {
                case 0 -> overwritten(damaged, random);
                case 1 -> Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
                case 2 -> spliced(damaged, random.nextInt(damaged.length + 1), random.nextInt(damaged.length + 1));
                default -> inserted(damaged, random);
            };
        }
        return damaged;
    }

    private static byte[] overwritten(byte[] file, Random random) {
        if (file.length > 0) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] inserted(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        byte[] longer = Arrays.copyOf(file, file.length + 1);
        System.arraycopy(file, at, longer, at + 1, file.length - at);
        longer[at] = STRUCTURE[random.nextInt(STRUCTURE.length)];
        return longer;
    }

    /** What is before one place and what is from another one on: something is missing or stands twice. */
    private static byte[] spliced(byte[] file, int end, int start) {
        byte[] spliced = Arrays.copyOf(file, end + file.length - start);
        System.arraycopy(file, start, spliced, end, file.length - start);
        return spliced;
    }
}
