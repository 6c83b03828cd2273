package io.broadsheet.query.catalog.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Sightings that one identifier or people hold together, whatever their texts: the versions of a paper, which may have
 * been retitled. A sighting that nothing holds so is a core of its own.
 */
record Core(List<String> sightings) {

    Core {
        sightings = List.copyOf(sightings);
    }

    /**
     * Whether this and the other are of two papers: if people say so, if identifiers say so of any two sightings, or if
     * the texts of any two forbid it while those of no two agree. For one version that agrees is enough: the others
     * differ from it already, and are of the same paper.
     */
    boolean isApartFrom(Core other, Judge judge) {
        if (isParted(other, judge)) {
            return true;
        }
        Collection<Verdict> verdicts = sightings.stream()
                .flatMap(mine -> other.sightings.stream().map(its -> judge.verdict(mine, its)))
                .distinct()
                .toList();
        if (verdicts.stream().anyMatch(Verdict::isCertainlyApart)) {
            return true;
        }
        return verdicts.stream().noneMatch(Verdict::isSame) && verdicts.stream().anyMatch(Verdict::isApart);
    }

    boolean isParted(Core other, Judge judge) {
        return isAny(other, judge::parted);
    }

    private boolean isAny(Core other, BiPredicate<String, String> relation) {
        return sightings.stream().anyMatch(mine -> other.sightings.stream().anyMatch(its -> relation.test(mine, its)));
    }
}
