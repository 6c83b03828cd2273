package io.broadsheet.bench.identity;

/** Two records, and whether they are one paper. */
record LabelledPair(String id, String stratum, boolean same, PaperText one, PaperText other) {

    LabelledPair blind() {
        return new LabelledPair(id, stratum, same, one.blind(), other.blind());
    }

    boolean bothAbstracts() {
        return one.hasAbstract() && other.hasAbstract();
    }

    /** Retitled, and no abstract to know it by: not to be told without identifiers. */
    boolean isHopelessWhenBlind() {
        return stratum.endsWith("retitled_noabs");
    }
}
