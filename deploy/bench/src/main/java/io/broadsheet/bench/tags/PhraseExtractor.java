package io.broadsheet.bench.tags;

import java.util.List;

/** Says what a text is about, the surest first. */
@FunctionalInterface
interface PhraseExtractor {

    List<Prediction> phrases(KeywordRecord paper);
}
