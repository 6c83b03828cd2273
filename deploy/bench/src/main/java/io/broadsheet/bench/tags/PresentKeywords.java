package io.broadsheet.bench.tags;

import java.util.LinkedHashSet;
import java.util.Set;

/** The keywords of a record whose stems stand in a row in its title or its abstract, each once. */
final class PresentKeywords {

    private PresentKeywords() {}

    static Set<String> of(KeywordRecord paper) {
        String text = " " + Stems.of(paper.title()) + " | " + Stems.of(paper.abstractText()) + " ";
        Set<String> present = new LinkedHashSet<>();
        for (String keyword : paper.keywords()) {
            String stems = Stems.of(keyword);
            if (!stems.isEmpty() && text.contains(" " + stems + " ")) {
                present.add(stems);
            }
        }
        return present;
    }
}
