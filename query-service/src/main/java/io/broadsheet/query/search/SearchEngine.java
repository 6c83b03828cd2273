package io.broadsheet.query.search;

import io.broadsheet.query.catalog.Paper;
import io.broadsheet.query.catalog.Paper.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an index of the catalogue and searches it, in any number of threads while one writes.
 *
 * <p>Generations of the index follow one another: a successor is filled beside the one that is searched and then takes its
 * place, so that an index is made anew without a moment in which papers are missing.
 */
public interface SearchEngine extends SearchIndex, AutoCloseable {

    /** The index that is searched, which this engine's own methods of writing go to, until another one is adopted. */
    SearchIndex live();

    /** The name of the index that is searched; each has another one. */
    String generation();

    /** An empty index beside the one that is searched, in place of any former one that was never adopted. */
    SearchIndex successor();

    /**
     * Searches another index from now on, in this process and the next ones, and deletes the former; searches under way end
     * where they began.
     *
     * @param successor what {@link #successor} gave last
     */
    void adopt(SearchIndex successor);

    /** Deletes what {@link #successor} gave last, if there is any. */
    void abandonSuccessor();

    /** Whether the index searched is of an earlier form than is written now: it serves, but misses what is new. */
    boolean isOutdated();

    SearchResult search(SearchQuery query);

    /**
     * Opens the whole result of a search, which the caller closes.
     *
     * @param query its {@code limit} is how many papers at most, however many; {@code after}, facets and highlights do not count
     */
    Scan scan(SearchQuery query);

    /**
     * What a search finds among some papers, in its order.
     *
     * @param ids of papers; those that are not in the index are passed over
     * @param query its limit is at least 1; {@code after}, facets and highlights do not count
     */
    SearchResult among(Collection<String> ids, SearchQuery query);

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

    /** The same over the papers that pass filters. */
    List<Count> counts(CountedField field, Filters among);

    /** A tag by its id, as the newest paper has it. Of tags asked for lately this costs no search. */
    Optional<Tag> tag(String id);

    @Override
    void close();
}
