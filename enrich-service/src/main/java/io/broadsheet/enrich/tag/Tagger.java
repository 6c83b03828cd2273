package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.text.Tokens;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.util.List;

/**
 * Says what a record is about. One pass over the tokens of title and abstract finds the vocabulary's concepts and the key
 * phrases beside them; the authors' keywords and the categories join them. May be used by several threads.
 */
public final class Tagger {

    private final Vocabulary vocabulary;

    public Tagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The tags, one of an id, the highest score first, equal ones by id. */
    public List<Tag> tag(TaggedText text) {
        RecordTags tags = new RecordTags(vocabulary);
        Tokens title = tags.read(Field.TITLE, text.title());
        tags.read(Field.ABSTRACT, text.abstractText());
        tags.take(Keywords.terms(text.keywords()), Categories.terms(text.categories()));
        tags.takePhrases(title);
        return tags.all();
    }
}
