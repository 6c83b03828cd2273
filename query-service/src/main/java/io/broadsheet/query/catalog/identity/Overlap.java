package io.broadsheet.query.catalog.identity;

import java.util.Set;

/**
 * What two sets have in common.
 *
 * @param common members of both
 * @param left members of the one
 * @param right members of the other
 */
record Overlap(int common, int left, int right) {

    static Overlap of(Set<String> one, Set<String> other) {
        int common = (int) one.stream().filter(other::contains).count();
        return new Overlap(common, one.size(), other.size());
    }

    /** Common members in those of either, 0 to 1; 0 where both are empty. */
    double jaccard() {
        int either = left + right - common;
        return either == 0 ? 0 : (double) common / either;
    }

    /** Common members in those of the smaller, 0 to 1; 0 where it is empty. */
    double containment() {
        return smaller() == 0 ? 0 : (double) common / smaller();
    }

    int smaller() {
        return Math.min(left, right);
    }
}
