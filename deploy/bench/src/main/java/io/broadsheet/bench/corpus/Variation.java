package io.broadsheet.bench.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** How a record repeats an earlier paper. Every kind keeps the letters and digits that identify the paper. */
public enum Variation {
    /** The first record of its paper. */
    FIRST {
        @Override
        Draft of(Draft draft) {
            return draft;
        }
    },
    EXACT {
        @Override
        Draft of(Draft draft) {
            return draft;
        }
    },
    CASE {
        @Override
        Draft of(Draft draft) {
            return new Draft(draft.title().toUpperCase(Locale.ROOT), draft.abstractText());
        }
    },
    PUNCTUATION {
        @Override
        Draft of(Draft draft) {
            return new Draft(
                    draft.title().replace(": ", " - ").replace("?", " ?"),
                    draft.abstractText().replace(", ", " , ").replace("-", " - "));
        }

        @Override
        boolean fits(Draft draft) {
            return !draft.abstractText().contains("https://");
        }
    },
    /** Markup as arXiv listings leave it behind. */
    LATEX {
        @Override
        Draft of(Draft draft) {
            return new Draft(
                    emphasised(draft.title()), emphasised(draft.abstractText()).replace("%", "\\%"));
        }
    },
    /** The same link through one of the mirrors that saved pages are seen to have. */
    MIRROR {
        @Override
        Draft of(Draft draft) {
            return new Draft(draft.title(), draft.abstractText().replace("https://huggingface.co/", MIRROR_HOST));
        }

        @Override
        boolean fits(Draft draft) {
            return draft.abstractText().contains("https://huggingface.co/");
        }
    };

    private static final String MIRROR_HOST = "https://huface.online/";

    abstract Draft of(Draft draft);

    boolean fits(Draft draft) {
        return true;
    }

    static Variation draw(Draft draft, SplittableRandom random) {
        List<Variation> fitting = Arrays.stream(values())
                .filter(variation -> variation != FIRST && variation.fits(draft))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private static String emphasised(String line) {
        int start = line.indexOf(' ') + 1;
        int end = line.indexOf(' ', start);
        return end < 0
                ? line
                : line.substring(0, start) + "\\emph{" + line.substring(start, end) + "}" + line.substring(end);
    }
}
