package io.broadsheet.bench.corpus;

/** Invented names and attributes, one per number. */
final class Coinage {

    private static final String CONSONANTS = "bdfghjklmnprstvzcwxy";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final long NAMES = (long) SYLLABLES * SYLLABLES * SYLLABLES * SYLLABLES;
    /** Shares no factor with {@link #NAMES}, so that multiplying by it permutes the names. */
    private static final long STRIDE = 61_803_399;

    private static final String[] ENDINGS = {"n", "r", "x", "Net", "l", "Bench", "s", "QA", "t", "Former", "m", "Gen"};

    private static final String[] STEMS = {
        "token",
        "graph",
        "kernel",
        "layer",
        "frame",
        "region",
        "signal",
        "context",
        "syntax",
        "memory",
        "channel",
        "vector",
        "branch",
        "cluster",
        "segment",
        "query",
        "margin",
        "entropy",
        "phase",
        "boundary",
        "stream",
        "texture",
        "pixel",
        "phrase",
        "prefix",
        "anchor",
        "manifold",
        "lattice",
        "horizon",
        "patch",
        "schema",
        "motif",
        "pivot",
        "residue",
        "cohort",
        "terrain",
        "dialect",
        "harmonic",
        "voxel",
        "theorem"
    };
    private static final String[] PREFIXES = {
        "", "multi-", "hyper-", "sub-", "cross-", "inter-", "micro-", "meta-", "pseudo-", "semi-", "bi-", "super-",
        "co-", "pre-", "quasi-", "anti-"
    };
    private static final String[] SUFFIXES = {
        "-level",
        "-aware",
        "-wise",
        "-conditioned",
        "-free",
        "-guided",
        "-centric",
        "-invariant",
        "-specific",
        "-shifted",
        "-bounded",
        "-weighted",
        "-indexed",
        "-aligned",
        "-pruned",
        "-gated"
    };
    /** How many different attributes there are. */
    static final int ATTRIBUTES = STEMS.length * PREFIXES.length * SUFFIXES.length;

    private Coinage() {}

    /** An attribute such as "cross-token-gated", for ranks below {@link #ATTRIBUTES}. */
    static String attribute(int rank) {
        int stem = rank % STEMS.length;
        int suffix = (rank / STEMS.length + stem) % SUFFIXES.length;
        return PREFIXES[rank / STEMS.length / SUFFIXES.length] + STEMS[stem] + SUFFIXES[suffix];
    }

    /** The name of a paper's invention: four syllables, unique for numbers below a hundred million. */
    static String unique(long number) {
        long rest = Math.floorMod(number * STRIDE, NAMES);
        StringBuilder name = new StringBuilder(8);
        for (int syllable = 0; syllable < 4; syllable++) {
            appendSyllable(name, (int) (rest % SYLLABLES));
            rest /= SYLLABLES;
        }
        return capitalised(name);
    }

    /** The name of something that many papers mention: two syllables and an ending. */
    static String shared(int rank) {
        StringBuilder name = new StringBuilder(10);
        appendSyllable(name, rank * 37 % SYLLABLES);
        appendSyllable(name, rank / SYLLABLES * 59 % SYLLABLES);
        return capitalised(name.append(ENDINGS[rank % ENDINGS.length]));
    }

    private static void appendSyllable(StringBuilder name, int index) {
        name.append(CONSONANTS.charAt(index / VOWELS.length())).append(VOWELS.charAt(index % VOWELS.length()));
    }

    private static String capitalised(StringBuilder name) {
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
