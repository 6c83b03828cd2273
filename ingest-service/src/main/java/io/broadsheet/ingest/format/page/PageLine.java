package io.broadsheet.ingest.format.page;

import io.broadsheet.ingest.format.text.Line;

/**
 * A line of text that is to get a role.
 *
 * @param line trimmed, not blank
 * @param kind what its words say of it
 * @param afterGap whether something else, most often a blank line, stands between it and the line before
 * @param aboveParagraph whether the next line begins a paragraph
 */
record PageLine(Line line, LineShape shape, Boilerplate kind, boolean afterGap, boolean aboveParagraph) {

    static PageLine of(Line line, Boilerplate kind, boolean afterGap) {
        return new PageLine(line, LineShape.of(line.text()), kind, afterGap, false);
    }

    PageLine above(PageLine next, Layout layout) {
        return new PageLine(line, shape, kind, afterGap, next.afterGap || layout.parts(shape, next.shape));
    }

    String text() {
        return line.text();
    }
}
