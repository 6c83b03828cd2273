package io.broadsheet.bench.tags;

import io.broadsheet.enrich.tag.Evidence;
import io.broadsheet.enrich.tag.Field;
import io.broadsheet.enrich.tag.Tag;
import io.broadsheet.enrich.tag.TaggedText;
import io.broadsheet.enrich.tag.Tagger;
import java.util.ArrayList;
import java.util.List;

/** The service's own tags, by the words that caused them and by their labels. It is not given the authors' keywords. */
final class TaggerPhrases implements PhraseExtractor {

    private final Tagger tagger;

    TaggerPhrases(Tagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public List<Prediction> phrases(KeywordRecord paper) {
        return tagger.tag(TaggedText.of(paper.title(), paper.abstractText())).stream()
                .map(tag -> prediction(tag, paper))
                .toList();
    }

    private static Prediction prediction(Tag tag, KeywordRecord paper) {
        List<String> names = new ArrayList<>();
        for (Evidence evidence : tag.evidence()) {
            String field = evidence.field() == Field.TITLE ? paper.title() : paper.abstractText();
            names.add(field.substring(evidence.start(), evidence.end()));
        }
        names.add(tag.label());
        return Prediction.of(names);
    }
}
