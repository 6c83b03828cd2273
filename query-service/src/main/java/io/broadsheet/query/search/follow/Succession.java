package io.broadsheet.query.search.follow;

import io.broadsheet.query.search.SearchEngine;
import io.broadsheet.query.search.SearchIndex;
import io.broadsheet.query.search.SearchUnavailable;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index that is searched up to date, and beside it, where asked for, makes a successor from the topic's start. The
 * successor takes over once it shows all that the other one shows, so that nothing found before is missing after.
 *
 * <p>Both are written turn by turn on one thread: the one that is searched first, so that it stays fresh meanwhile.
 */
final class Succession {

    private static final Logger LOG = Logger.getLogger(Succession.class);

    private final SearchEngine engine;
    private final Function<SearchIndex, CatalogFollower> followers;
    private final AtomicBoolean asked;
    private volatile CatalogFollower present;
    private volatile @Nullable Heir heir;

    private record Heir(SearchIndex index, CatalogFollower follower) {}

    /** An index of an earlier form is made anew without being asked. */
    Succession(SearchEngine engine, Function<SearchIndex, CatalogFollower> followers) {
        this.engine = engine;
        this.followers = followers;
        this.asked = new AtomicBoolean(engine.isOutdated());
        this.present = followers.apply(engine.live());
    }

    /** Has the index made anew from the topic; one that is under way is gone on with. */
    void rebuild() {
        if (heir == null) {
            asked.set(true);
        }
    }

    boolean isRebuilding() {
        return asked.get() || heir != null;
    }

    /** How far the successor is; null while there is none. */
    CatalogFollower.@Nullable Behind heirBehind() {
        var growing = heir;
        return growing == null ? null : growing.follower.behind();
    }

    /** As of the follower that keeps the index that is searched. */
    OptionalLong reading() {
        return present.reading();
    }

    boolean isComplete() {
        return present.isComplete();
    }

    boolean shows(Map<Integer, Long> offsets) {
        return present.shows(offsets);
    }

    /** Throws where broker or index fail; the next turn then begins anew. */
    void turn() {
        var growing = heir;
        if (growing == null && !asked.get()) {
            present.turn();
            return;
        }
        present.shortTurn();
        try {
            grow(growing == null ? begun() : growing);
        } catch (SearchUnavailable e) {
            LOG.errorf("The index could not be made anew; the present one goes on: error=\"%s\"", e.getCause());
            abandon();
        }
    }

    /** Lets the next process begin where this one ends. */
    void finish() {
        abandon();
        present.finish();
    }

    private Heir begun() {
        var index = engine.successor();
        var begun = new Heir(index, followers.apply(index));
        heir = begun;
        asked.set(false);
        LOG.infof("making the index anew beside %s", engine.generation());
        return begun;
    }

    private void grow(Heir growing) {
        growing.follower.shortTurn();
        if (growing.follower.isComplete() && growing.follower.shows(engine.visible())) {
            engine.adopt(growing.index);
            present.close();
            present = growing.follower;
            heir = null;
            LOG.infof("the index was made anew as %s", engine.generation());
        }
    }

    private void abandon() {
        var abandoned = heir;
        heir = null;
        asked.set(false);
        if (abandoned != null) {
            abandoned.follower.close();
        }
        engine.abandonSuccessor();
    }
}
