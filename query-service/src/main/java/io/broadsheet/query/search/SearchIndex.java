package io.broadsheet.query.search;

import io.broadsheet.query.catalog.PaperCataloged;
import java.util.List;
import java.util.Map;

/**
 * What papers are written to in order to be found.
 *
 * <p>One thread at a time writes. What was written is found after {@link #refresh} and survives the process after
 * {@link #commit}. Every method throws {@link SearchUnavailable} where the index cannot be read or written.
 */
public interface SearchIndex {

    /**
     * Brings papers up to date. A value whose version is not above the one held for its id is ignored, so that batches may
     * be repeated and come in any order; a merged paper is found no more.
     *
     * @param next by partition, the offset to read after this batch; kept with the papers, in the same commit
     * @return what of the batch could not be indexed, in words
     */
    List<String> apply(List<PaperCataloged> batch, Map<Integer, Long> next);

    /** Lets searches find everything applied so far. */
    void refresh();

    /** Makes everything applied so far, and its offsets, survive the process. */
    void commit();

    /** By partition, the offset to read next. */
    Map<Integer, Long> applied();

    /** By partition, the offset before which everything can be found. */
    Map<Integer, Long> visible();

    /** Which topic the index was read from, empty for a new index. */
    String source();

    /** Forgets everything, in order to read {@code source} from its beginning. */
    void startOver(String source);

    /** Goes back to what was committed last, after a fault; where that cannot be read, to an empty index. */
    void reopen();

    /** Reads everything once; a fault found makes the next write throw {@link SearchUnavailable}. */
    void verify();
}
