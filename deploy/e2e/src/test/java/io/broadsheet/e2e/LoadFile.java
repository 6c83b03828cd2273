package io.broadsheet.e2e;

import io.broadsheet.bench.corpus.CorpusRecord;
import io.broadsheet.bench.corpus.DumpFile;
import io.broadsheet.bench.system.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * One dump of a generated corpus.
 *
 * @param papers the true paper of each record, by ordinal
 */
record LoadFile(Path file, String dump, List<Long> papers) {

    /** Writes the next records of the corpus. */
    static LoadFile next(Iterator<CorpusRecord> corpus, long records, Path file) throws IOException {
        Path truth = file.resolveSibling(file.getFileName() + ".tsv");
        DumpFile.write(corpus, records, file, truth);
        List<Long> papers = Files.readAllLines(truth).stream()
                .map(line -> Long.valueOf(line.split("\t", -1)[1]))
                .toList();
        return new LoadFile(file, Inbox.dumpId(file), papers);
    }

    /** Copies it and moves the copy into the inbox, so that it can be dropped again. */
    void drop(Inbox inbox, String name) throws IOException {
        Path copy = file.resolveSibling(name);
        Files.copy(file, copy);
        inbox.drop(copy);
    }
}
