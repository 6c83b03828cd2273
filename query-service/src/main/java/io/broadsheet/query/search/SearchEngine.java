package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Tag;
import io.broadsheet.query.catalog.PaperCataloged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps an index of the catalogue and searches it.
 *
 * <p>One thread at a time writes ({@link #apply}, {@link #refresh}, {@link #commit}, {@link #startOver}, {@link #reopen});
 * any number read meanwhile. What was written is found after {@link #refresh} and survives the process after {@link #commit}.
 * Every method that touches the index throws {@link SearchUnavailable} where it cannot be read or written.
 */
public interface SearchEngine extends AutoCloseable {

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

    SearchResult search(SearchQuery query);

    /**
     * Papers like another one by their words and tags, the most alike first; never the paper itself.
     *
     * @param paper need not be in the index
     * @param most from 1
     */
    List<Hit> similar(Paper paper, int most);

    /**
     * The query with words that papers have in place of those that none has, or hardly any. That it finds more is likely,
     * not certain.
     *
     * @param found how many papers it finds as it is: words are taken for misspelt sooner where it finds few
     */
    Optional<Correction> corrected(SearchQuery query, long found);

    /** All values of a field with the number of papers that have each; most papers first, then by value. */
    List<Count> counts(CountedField field);

    /** A tag by its id, as the newest paper has it. */
    default Optional<Tag> tag(String id) {
        return search(SearchQuery.of("", Filters.tagged(id), 1)).hits().stream()
                .flatMap(hit -> hit.paper().tags().stream())
                .filter(tag -> tag.id().equals(id))
                .findFirst();
    }

    @Override
    void close();
}
