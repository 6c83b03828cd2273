package io.broadsheet.ingest.format.page;

import static java.util.Objects.requireNonNull;

import io.broadsheet.ingest.format.value.Kind;

/**
 * How implausible it is that a line has a role, after what came before: 0 is what a page of titles and abstracts looks like,
 * and each unit makes a reading about e times less plausible. Shape weighs most; the rhythm of titles and abstracts only
 * decides what shape leaves open.
 */
final class Costs {
    static final double IMPOSSIBLE = 1e6;

    private static final double MOST_BY_SHAPE = 8;
    private static final double MOST_OF_A_FRAGMENT = 4;
    private static final double LONG_TITLE = 14;
    private static final int LONGEST_ALONE = 150;
    private static final int SHORT_ABSTRACT = 120;
    /** Than "Materials and Methods" within an abstract. */
    private static final int LONGER_THAN_A_HEADING = 24;

    private static final double MISSING_ABSTRACT = 1.6;
    private static final double MISSING_TITLE = 5;
    private static final double PLAUSIBLE_ABSTRACT = 1900;

    private final Layout layout;

    Costs(Layout layout) {
        this.layout = layout;
    }

    double of(Context before, PageLine line, Role role) {
        return byShape(before, line, role) + byNeighbour(before, line, role);
    }

    /** What it costs that the file, or the part before a heading, ends here. */
    double atEnd(Context before) {
        if (before.role() == null) {
            return 0;
        }
        return before.role().inTitle() ? missingAbstract(before) : cut(before, 2.5);
    }

    /** Below a title names are its authors only where an abstract follows. */
    private static double missingAbstract(Context before) {
        return MISSING_ABSTRACT + (before.role() == Role.BYLINE ? 4 : 0);
    }

    private double byShape(Context before, PageLine line, Role role) {
        LineShape shape = line.shape();
        boolean certain = shape.isLong() || line.line().tooLarge();
        double most = shape.complete() ? MOST_BY_SHAPE : MOST_OF_A_FRAGMENT;
        double prose = certain ? MOST_BY_SHAPE : Math.clamp(shape.prose(), -MOST_BY_SHAPE, most);
        return switch (role) {
            case TITLE ->
                Math.min(
                                softplus(shape.end() == LineShape.End.SENTENCE ? 1.5 * prose : prose),
                                standsAlone(before, line) ? sentenceAlone(before, line) : IMPOSSIBLE)
                        + (certain ? LONG_TITLE : 0)
                        + oddness(line.kind(), 4);
            case TITLE_REST -> 0.7 * softplus(prose) + (certain ? LONG_TITLE : 0) + oddness(line.kind(), 1);
            case BYLINE -> line.kind() == Boilerplate.NAMES ? 1 : IMPOSSIBLE;
            case ABSTRACT, ABSTRACT_REST ->
                softplus(-prose) + (shortLinesOnly() && prose < 0 ? 2 : 0) + (isLabel(line) ? IMPOSSIBLE : 0);
            case FURNITURE ->
                switch (line.kind()) {
                    case MAYBE, LABEL, ADDRESS -> 0;
                    case NONE, NAMES, CERTAIN -> IMPOSSIBLE;
                };
        };
    }

    /** Whether a short line stands between a whole abstract and the beginning of another paragraph, as a title does. */
    private boolean standsAlone(Context before, PageLine line) {
        LineShape shape = line.shape();
        return inAbstract(before)
                && before.abstractLength() >= LineShape.LONG
                && last(before).complete()
                && (line.afterGap() || layout.parts(last(before), line.shape()))
                && line.aboveParagraph()
                && shape.length() <= LONGEST_ALONE
                && !line.text().contains("://");
    }

    private double sentenceAlone(Context before, PageLine line) {
        boolean shown = line.afterGap() || last(before).isLong();
        return (shown ? 3 : 4.5) + (line.shape().startsOnward() ? 2 : 0);
    }

    /** What it costs that the words of a page's boilerplate are a title's. */
    private static double oddness(Boilerplate kind, double whereNavigation) {
        return switch (kind) {
            case MAYBE -> whereNavigation;
            case ADDRESS -> 8;
            case LABEL -> IMPOSSIBLE;
            case NONE, NAMES, CERTAIN -> 0;
        };
    }

    private static boolean isLabel(PageLine line) {
        return line.kind() == Boilerplate.LABEL;
    }

    private double byNeighbour(Context before, PageLine line, Role role) {
        return switch (role) {
            case TITLE -> title(before, line);
            case TITLE_REST -> inTitle(before) && before.role() != Role.BYLINE ? titleRest(before, line) : IMPOSSIBLE;
            case ABSTRACT -> inTitle(before) ? abstractOfTitle(before, line) : abstractWithoutTitle(before, line);
            case ABSTRACT_REST -> inAbstract(before) ? abstractRest(before, line) : IMPOSSIBLE;
            case BYLINE -> inTitle(before) ? (brokenOff(before, line) ? 2 : 0) : IMPOSSIBLE;
            case FURNITURE -> (brokenOff(before, line) ? 4 : 0) + (inAbstract(before) ? address(before, line) : 0);
        };
    }

    /** What it costs that an address below an abstract is not of it: its last sentence may lead to it. */
    private static double address(Context before, PageLine line) {
        if (line.kind() != Boilerplate.ADDRESS) {
            return 0;
        }
        return last(before).complete() && Kind.ARXIV.of(line.text()) != null ? 0 : 6;
    }

    private double title(Context before, PageLine line) {
        if (before.role() == null) {
            return 0;
        }
        LineShape last = last(before);
        double unexpectedlyClose = layout.blankSeparated() && !line.afterGap() ? 1.5 : 0;
        if (before.role().inTitle()) {
            return missingAbstract(before) + unexpectedlyClose + (last.end() == LineShape.End.UNFINISHED ? 2 : 0);
        }
        double wrapped = !last.complete() && brokenOff(before, line) ? 9 : 0;
        return cut(before, 4) + unexpectedlyClose + wrapped;
    }

    /** What it costs that an abstract ends here: much where it is short and ends in the middle of a sentence. */
    private double cut(Context before, double whenShort) {
        LineShape last = last(before);
        boolean sizeable = before.abstractLength() >= LineShape.LONG;
        double tooShort = before.abstractLength() < 60 ? 1 : 0;
        if (last.complete()) {
            return tooShort + (sizeable || last.end() == LineShape.End.SENTENCE ? 0 : 2);
        }
        boolean prose = sizeable && last.prose() >= 2;
        double open = last.isLong() ? 0.7 : last.end() == LineShape.End.MARK || prose ? whenShort / 2 : whenShort;
        return open + tooShort + (sizeable || !shortLinesOnly() ? 0 : 4);
    }

    private double titleRest(Context before, PageLine line) {
        LineShape last = last(before);
        LineShape shape = line.shape();
        double apart = line.afterGap() ? 6 : layout.blankSeparated() ? 0.5 : 3.6;
        boolean flows = last.end() == LineShape.End.UNFINISHED || shape.startsLower();
        double total = before.titleLength() + shape.length() + 1;
        double broken = brokenOff(before, line) ? 2 : 0;
        return Math.max(0, apart - (flows ? 3 : 0) - broken)
                + (total > 250 ? 3 + (total - 250) / 50 : 0)
                + (before.titleLines() >= 3 ? 3 : 0)
                + (last.end() == LineShape.End.SENTENCE ? 2 : 0);
    }

    private double abstractOfTitle(Context before, PageLine line) {
        LineShape last = last(before);
        double unexpectedlyClose = layout.blankSeparated() && !line.afterGap() ? 1.5 : 0;
        double wrapped = brokenOff(before, line) ? 1.5 : 0;
        return unexpectedlyClose
                + wrapped
                + (last.end() == LineShape.End.UNFINISHED ? 3 : 0)
                + (line.shape().startsLower() ? 2 : 0)
                + (line.kind() == Boilerplate.ADDRESS ? 8 : 0);
    }

    private double abstractWithoutTitle(Context before, PageLine line) {
        double wrongStart = (line.shape().startsLower() ? 3 : 0) + (line.shape().startsOnward() ? 1 : 0);
        return MISSING_TITLE + wrongStart + (before.role() == null ? 0 : cut(before, 4));
    }

    private double abstractRest(Context before, PageLine line) {
        double total = before.abstractLength() + line.shape().length() + 1;
        double tooMuch = Math.max(0, total - PLAUSIBLE_ABSTRACT) / 80;
        return (line.afterGap() ? paragraph(before, line) : nextLine(before, line)) + tooMuch;
    }

    private double nextLine(Context before, PageLine line) {
        LineShape last = last(before);
        if (brokenOff(before, line)) {
            return 0.3;
        }
        if (last.complete()) {
            double habit = before.role() == Role.ABSTRACT_REST ? 1 : 2;
            return furtherParagraph(before, line, habit + (layout.wrapWidth() > 0 ? 4 : last.isLong() ? 2 : 0));
        }
        if (line.shape().startsLower()) {
            return 0.3;
        }
        return layout.wrapWidth() > 0 ? 3.5 : interrupted(before, line, 1);
    }

    private double paragraph(Context before, PageLine line) {
        LineShape last = last(before);
        double habit = before.role() == Role.ABSTRACT_REST && layout.wrapWidth() == 0 ? 2 : 3;
        return furtherParagraph(before, line, last.complete() ? habit : interrupted(before, line, 1.5));
    }

    /** What it costs that a sentence goes on in this line, though nothing forced it to be broken before. */
    private double interrupted(Context before, PageLine line, double mild) {
        LineShape last = last(before);
        LineShape shape = line.shape();
        if (last.end() == LineShape.End.UNFINISHED || shape.startsLower()) {
            return mild;
        }
        if (last.isLong()) {
            return 2.5;
        }
        boolean whole = shape.isLong()
                || (shape.length() >= SHORT_ABSTRACT && shape.prose() >= 2 && shape.end() == LineShape.End.SENTENCE);
        // The short line looks like the title of this abstract, below another that has none.
        boolean begun = before.abstractLength() < LineShape.LONG
                || (layout.wrapWidth() == 0 && last.length() >= LONGER_THAN_A_HEADING);
        return whole && begun ? 7.5 : shape.isLong() ? 5 : mild;
    }

    private static double furtherParagraph(Context before, PageLine line, double apart) {
        boolean onward = line.shape().startsOnward()
                || (line.shape().startsLower() && !last(before).complete());
        boolean eachAnAbstract = before.abstractLength() >= 400 && line.shape().length() >= 400;
        return apart - (onward ? 1.2 : 0) + (eachAnAbstract ? 0.5 : 0);
    }

    /** Nothing at the file's beginning is an abstract by its length: it may be a list of titles. */
    private boolean shortLinesOnly() {
        return !layout.longLines() && layout.wrapWidth() == 0;
    }

    /** Whether the line before was ended by the width of the file's lines. */
    private boolean brokenOff(Context before, PageLine line) {
        return before.last() != null && !line.afterGap() && layout.wraps(last(before), line.shape());
    }

    private static LineShape last(Context before) {
        return requireNonNull(before.last()).shape();
    }

    private static boolean inTitle(Context before) {
        return before.role() != null && before.role().inTitle();
    }

    private static boolean inAbstract(Context before) {
        return before.role() != null && before.role().inAbstract();
    }

    private static double softplus(double x) {
        return Math.log1p(Math.exp(x));
    }
}
