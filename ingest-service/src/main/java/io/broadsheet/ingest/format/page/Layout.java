package io.broadsheet.ingest.format.page;

/**
 * The habits of a file, taken from its beginning.
 *
 * @param blankSeparated whether blank lines stand between titles and abstracts
 * @param wrapWidth the width at which its lines are broken; 0 where they are not
 * @param longLines whether it has lines that are running text by their length
 */
record Layout(boolean blankSeparated, int wrapWidth, boolean longLines) {

    /** Whether a paragraph ends between the two, though no gap shows it: nothing else explains the line end. */
    boolean parts(LineShape line, LineShape next) {
        return line.isLong() || next.isLong() || (wrapWidth > 0 && !wraps(line, next));
    }

    /** Whether the line end between the two was forced by the width. */
    boolean wraps(LineShape line, LineShape next) {
        return line.length() <= wrapWidth && line.length() + 1 + next.firstWord() > wrapWidth;
    }
}
