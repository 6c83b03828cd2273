package io.broadsheet.local.show;

import java.util.Locale;

/**
 * How far a dump is.
 *
 * @param name of the file
 * @param doing what happens to it, such as {@code storing}
 * @param done how much of {@code total}; both 0 while nothing is known
 * @param unit what is counted
 */
public record ProgressBar(String name, String doing, long done, long total, String unit) {
    private static final int NAME_WIDTH = 32;
    private static final int BAR_WIDTH = 20;

    /** One line without line end. */
    public String text() {
        return total <= 0
                ? String.format(Locale.ROOT, "%s  %s", shortName(), doing)
                : String.format(
                        Locale.ROOT,
                        "%s  [%s] %3d %%  %s, %,d of %,d %s",
                        shortName(),
                        bar(),
                        100 * shown() / total,
                        doing,
                        shown(),
                        total,
                        unit);
    }

    private long shown() {
        return Math.clamp(done, 0, total);
    }

    private String bar() {
        int filled = (int) (BAR_WIDTH * shown() / total);
        return "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled);
    }

    private String shortName() {
        String printable = Printable.of(name);
        return printable.length() <= NAME_WIDTH ? printable : printable.substring(0, NAME_WIDTH - 1) + "…";
    }
}
