package io.broadsheet.ingest.format.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a reading of the lines so far stands.
 *
 * @param role of the last line that is not furniture; null before the first
 * @param last that line; below authors the title
 * @param titleLines of the title that is open or that the open abstract belongs to
 */
record Context(@Nullable Role role, @Nullable PageLine last, int titleLines, int titleLength, int abstractLength) {
    static final Context START = new Context(null, null, 0, 0, 0);

    Context after(PageLine line, Role next) {
        int length = line.shape().length();
        return switch (next) {
            case TITLE -> new Context(next, line, 1, length, 0);
            case TITLE_REST -> new Context(next, line, titleLines + 1, titleLength + length + 1, 0);
            case BYLINE -> new Context(next, last, titleLines, titleLength, 0);
            case ABSTRACT -> new Context(next, line, titleLines, titleLength, length);
            case ABSTRACT_REST -> new Context(next, line, titleLines, titleLength, abstractLength + length + 1);
            case FURNITURE -> this;
        };
    }
}
