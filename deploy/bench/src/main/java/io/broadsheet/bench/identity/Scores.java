package io.broadsheet.bench.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs of records joined rightly, joined wrongly and not joined though of one paper. */
record Scores(long right, long wrong, long missed) {

    static final Scores NONE = new Scores(0, 0, 0);

    private static final double DIGITS = 100_000;

    static Scores of(boolean same, boolean joined) {
        return new Scores(same && joined ? 1 : 0, !same && joined ? 1 : 0, same && !joined ? 1 : 0);
    }

    Scores plus(Scores other) {
        return new Scores(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    long mistakes() {
        return wrong + missed;
    }

    /** 1 where nothing was joined. */
    double precision() {
        return right + wrong == 0 ? 1 : rounded((double) right / (right + wrong));
    }

    /** 1 where nothing was to be joined. */
    double recall() {
        return right + missed == 0 ? 1 : rounded((double) right / (right + missed));
    }

    /** 1 where nothing was to be joined and nothing was. */
    double f1() {
        return right + mistakes() == 0 ? 1 : rounded(2.0 * right / (2 * right + mistakes()));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("f1", f1());
        json.put("precision", precision());
        json.put("recall", recall());
        json.put("right", right);
        json.put("wrong", wrong);
        json.put("missed", missed);
        return json;
    }

    private static double rounded(double share) {
        return Math.round(share * DIGITS) / DIGITS;
    }
}
