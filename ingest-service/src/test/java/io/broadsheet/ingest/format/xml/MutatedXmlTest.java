package io.broadsheet.ingest.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpRecord;
import io.broadsheet.ingest.format.Rejection;
import io.broadsheet.ingest.format.value.Gathered;
import io.broadsheet.ingest.format.value.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedXmlTest {
    private static final int RUNS = 150;
    private static final String STRUCTURE = "<>/&;\"'=!-[]?\n\u0000 a:#x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arxiv-oai-raw.xml",
                "arxiv-oai.xml",
                "oai-dc.xml",
                "arxiv-atom.xml",
                "atom.xml",
                "acl.xml",
                "pubmed.xml",
                "jats.xml",
                "jats-many.xml",
                "crossref-unixref.xml",
                "crossref-unixsd.xml"
            })
    void anyDamageGivesRecordsAndRejectionsButNoError(String file) throws IOException {
        byte[] sample = Sample.bytes(file);
        Random random = new Random(file.hashCode());
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = damaged(sample, random);
            for (DumpFormat format : XmlFormats.all()) {
                check(format, damaged);
            }
        }
    }

    private static void check(DumpFormat format, byte[] file) throws IOException {
        assertThat(format.confidence(Gathered.head(file))).isBetween(0.0, 1.0);
        Gathered gathered = Gathered.from(format, file);

        assertThat(Stream.concat(
                        gathered.records().stream().map(DumpRecord::position),
                        gathered.rejections().stream().map(Rejection::position)))
                .allSatisfy(position -> assertThat(position.byteOffset()).isBetween(0L, (long) file.length));
        assertThat(Stream.concat(
                        gathered.records().stream().map(DumpRecord::title),
                        gathered.rejections().stream().flatMap(each -> Stream.of(each.text(), each.message()))))
                .noneMatch(text -> text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'));
    }

    /** Bytes overwritten, put in, and what stands between two places missing or twice. */
    private static byte[] damaged(byte[] sample, Random random) {
        byte[] damaged = sample;
        for (int i = 0; i <= random.nextInt(4); i++) {
            int end = random.nextInt(damaged.length + 1);
            int start = random.nextInt(3) == 0
                    ? random.nextInt(damaged.length + 1)
                    : Math.min(damaged.length, end + random.nextInt(2));
            String put = random.nextInt(4) == 0
                    ? Character.toString(random.nextInt(256))
                    : String.valueOf(STRUCTURE.charAt(random.nextInt(STRUCTURE.length())));
            byte[] between = put.getBytes(StandardCharsets.ISO_8859_1);
            byte[] changed = Arrays.copyOf(damaged, end + between.length + damaged.length - start);
            System.arraycopy(between, 0, changed, end, between.length);
            System.arraycopy(damaged, start, changed, end + between.length, damaged.length - start);
            damaged = changed;
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length + 1)) : damaged;
    }
}
