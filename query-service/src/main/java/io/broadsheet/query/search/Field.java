package io.broadsheet.query.search;

import org.jspecify.annotations.Nullable;

/** What is indexed of a paper: the one definition for every engine. */
public enum Field {
    ID("id", Kind.KEY),
    /** The highest version seen of the id, of a paper or of one that was merged away. */
    VERSION("version", Kind.NUMBER),
    /** The paper as JSON, given back as it came. */
    PAPER("paper", Kind.STORED),

    /** Title, abstract and what it is about, weighed by how often they are put here. */
    WORDS("words", Kind.WORDS, Analysis.STEMMED),
    TITLE("title", Kind.WORDS, Analysis.STEMMED),
    TITLE_EXACT("title.exact", Kind.TEXT, Analysis.EXACT),
    ABSTRACT_EXACT("abstract.exact", Kind.TEXT, Analysis.EXACT),
    /** Authors, venue and identifiers. */
    ABOUT("about", Kind.TEXT, Analysis.EXACT),
    /** To find a title by all of itself, whatever it is made of: the parts of {@link WholeTitle}. */
    TITLE_LINE("title.line", Kind.KEYWORD),
    TITLE_KEY("title.key", Kind.KEYWORD),

    /** Ids of tags but phrases. */
    TAG("tag", Kind.COUNTED),
    /** The tags of one kind, to be counted apart. */
    TASK("tag.task", Kind.COUNTED),
    METHOD("tag.method", Kind.COUNTED),
    MODEL("tag.model", Kind.COUNTED),
    DATASET("tag.dataset", Kind.COUNTED),
    MODALITY("tag.modality", Kind.COUNTED),
    DOMAIN("tag.domain", Kind.COUNTED),
    /** Ids and labels of tags as {@link TagName#folded} has them. */
    TAG_NAME("tag.name", Kind.KEYWORD),
    SOURCE("source", Kind.COUNTED),
    LANGUAGE("language", Kind.COUNTED),
    /** The kinds of its links. */
    HAS("has", Kind.COUNTED),
    YEAR("year", Kind.COUNTED),
    /** The day as ISO 8601. */
    LISTED("listed", Kind.COUNTED),
    /** The day as days since 1970-01-01. */
    DAY("day", Kind.RANKED),
    TRENDING("trending", Kind.RANKED),
    /** When it was published, as seconds since 1970-01-01. */
    PUBLISHED("published", Kind.RANKED);

    /** What can be done with a field. */
    public enum Kind {
        /** One value, unique: looked up and sorted by. */
        KEY,
        /** Terms after an {@link Analysis}. */
        WORDS,
        /** Terms after an {@link Analysis} and their order. */
        TEXT,
        /** Looked up as a whole. */
        KEYWORD,
        /** Looked up as a whole, and papers are counted by it. */
        COUNTED,
        /** A whole number to be read. */
        NUMBER,
        /** A whole number to sort and to select ranges by. */
        RANKED,
        /** Given back only. */
        STORED
    }

    private final String label;
    private final Kind kind;
    private final @Nullable Analysis analysis;

    Field(String label, Kind kind) {
        this(label, kind, null);
    }

    Field(String label, Kind kind, @Nullable Analysis analysis) {
        this.label = label;
        this.kind = kind;
        this.analysis = analysis;
    }

    /** The field's name in an index. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** Of words and texts only. */
    public @Nullable Analysis analysis() {
        return analysis;
    }
}
