package io.broadsheet.bench.identity;

import java.util.Locale;

/** How a record differs from its paper's first one, or from the paper it was made of. */
enum Change {
    EXACT(true),
    CASEPUNCT(true),
    LATEX(true),
    TRUNC(true),
    EDITED_TITLE(true),
    EDITED_ABS(true),
    TITLEONLY(true),
    /** Its own title, much like the paper's, over another paper's abstract. */
    SWAPABS(false),
    /** The next part: the paper's title with a number, an abstract half of which is the paper's. */
    SERIES(false),
    /** Other people's paper of the same title. */
    COLLISION(false);

    private final boolean samePaper;

    Change(boolean samePaper) {
        this.samePaper = samePaper;
    }

    boolean isOfSamePaper() {
        return samePaper;
    }

    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
