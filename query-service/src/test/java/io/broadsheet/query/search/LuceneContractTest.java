package io.broadsheet.query.search;

import io.broadsheet.query.search.lucene.LuceneEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** Lucene does what an engine has to. */
class LuceneContractTest {

    @Nested
    class Updating extends UpdatingContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Matching extends MatchingContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Highlighting extends HighlightContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Scanning extends ScanContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class SearchingAmongPapers extends AmongContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class FindingSimilarPapers extends SimilarContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Spelling extends SpellingContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }

    @Nested
    class Succeeding extends GenerationContract {
        @Override
        protected SearchEngine open(Path folder) {
            return new LuceneEngine(folder, JSON);
        }
    }
}
