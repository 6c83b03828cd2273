package io.broadsheet.enrich.tag.vocabulary;

import java.util.List;

/**
 * What a file says.
 *
 * @param name for messages
 * @param removals of what another file has
 */
record VocabularyFile(String name, int version, List<Line<Concept>> concepts, List<Line<String>> removals) {

    /** Something with the number of its line, from 1. */
    record Line<T>(int number, T value) {}

    VocabularyException broken(int line, String problem) {
        return new VocabularyException(name, line, problem);
    }
}
