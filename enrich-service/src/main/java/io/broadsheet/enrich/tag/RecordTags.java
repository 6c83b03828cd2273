package io.broadsheet.enrich.tag;

import io.broadsheet.enrich.tag.phrase.KeyPhrase;
import io.broadsheet.enrich.tag.phrase.KeyPhrases;
import io.broadsheet.enrich.tag.phrase.Span;
import io.broadsheet.enrich.tag.text.Lexicon;
import io.broadsheet.enrich.tag.text.Slug;
import io.broadsheet.enrich.tag.text.Tokenizer;
import io.broadsheet.enrich.tag.text.Tokens;
import io.broadsheet.enrich.tag.text.WordId;
import io.broadsheet.enrich.tag.vocabulary.Concept;
import io.broadsheet.enrich.tag.vocabulary.Match;
import io.broadsheet.enrich.tag.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of one record as they are found, one of an id. */
final class RecordTags {

    private static final int OWN_WORDS = 64;
    private static final double NAMED_BY_AUTHORS = 0.95;
    private static final double NAMED_AS_CATEGORY = 0.6;
    private static final int LONGEST_ID = 100;

    private final Vocabulary vocabulary;
    private final Tokenizer tokenizer;
    private final KeyPhrases phrases = new KeyPhrases();
    private final Map<String, ConceptHits> hits = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    RecordTags(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tokenizer = Tokenizer.reading(vocabulary.lexicon(), new Lexicon(OWN_WORDS));
    }

    /** Takes title or abstract, in this order. */
    Tokens read(Field field, String text) {
        Tokens tokens = tokenizer.tokens(text);
        int[] named = new int[tokens.size()];
        int number = 0;
        for (Match match : vocabulary.find(tokens)) {
            number++;
            for (int token = match.first(); token <= match.last(); token++) {
                named[token] = number;
            }
            hits.computeIfAbsent(match.concept().id(), id -> new ConceptHits(match.concept()))
                    .add(tokens, match, field);
        }
        phrases.read(tokens, field == Field.TITLE, named);
        return tokens;
    }

    /** Takes what was found in title and abstract by the vocabulary, and the terms that authors and sources named. */
    void take(List<Term> keywords, List<Term> categories) {
        hits.values().stream().filter(ConceptHits::areEnough).forEach(this::takeHits);
        keywords.forEach(term -> takeTerm(term, TagSource.KEYWORD, NAMED_BY_AUTHORS));
        categories.forEach(term -> takeTerm(term, TagSource.CATEGORY, NAMED_AS_CATEGORY));
    }

    private Draft takeHits(ConceptHits found) {
        Draft draft = draft(found.concept(), TagSource.VOCABULARY);
        double score = found.score();
        found.evidence().forEach(evidence -> draft.add(evidence, score));
        return draft;
    }

    private void takeTerm(Term term, TagSource source, double score) {
        Tokens tokens = tokenizer.tokens(term.name());
        Concept concept = Categories.isCode(term.name()) ? null : vocabulary.named(tokens);
        if (concept != null) {
            Draft draft = drafts.get(concept.id());
            ConceptHits doubtful = hits.get(concept.id());
            if (draft == null) {
                draft = doubtful == null ? draft(concept, source) : takeHits(doubtful);
            }
            draft.add(term.evidence(), score);
            return;
        }
        String id = source == TagSource.CATEGORY ? Slug.of(term.name()) : WordId.of(tokens, 0, tokens.size() - 1);
        if (isId(id) && !isVocabularys(id)) {
            drafts.computeIfAbsent(
                            id, unseen -> new Draft(id, Categories.label(term.name()), source.value(), source, null))
                    .add(term.evidence(), score);
        }
    }

    /** Takes key phrases; one that an author's keyword names too is more evidence for it. */
    void takePhrases(Tokens title) {
        for (KeyPhrase phrase : phrases.best()) {
            Span first = phrase.spans().getFirst();
            String id = WordId.of(first.tokens(), first.first(), first.last());
            if (isId(id) && !isVocabularys(id)) {
                Draft draft = drafts.computeIfAbsent(
                        id, unseen -> new Draft(id, first.surface(), TagSource.PHRASE.value(), TagSource.PHRASE, null));
                for (Span span : phrase.spans()) {
                    Field field = span.tokens() == title ? Field.TITLE : Field.ABSTRACT;
                    draft.add(new Evidence(field, span.start(), span.end()), phrase.score());
                }
            }
        }
    }

    /** The highest score first, equal ones by id. */
    List<Tag> all() {
        return drafts.values().stream()
                .map(Draft::tag)
                .sorted(Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::id))
                .toList();
    }

    private Draft draft(Concept concept, TagSource source) {
        return drafts.computeIfAbsent(
                concept.id(),
                id -> new Draft(id, concept.label(), concept.kind().value(), source, vocabulary.version()));
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && Character.isLetterOrDigit(id.codePointAt(0));
    }

    private boolean isVocabularys(String id) {
        return vocabulary.has(id);
    }
}
