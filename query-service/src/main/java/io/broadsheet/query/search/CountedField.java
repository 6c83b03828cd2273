package io.broadsheet.query.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What papers can be counted by. */
public enum CountedField {
    TAG(Field.TAG),
    TASK(Field.TASK),
    METHOD(Field.METHOD),
    MODEL(Field.MODEL),
    DATASET(Field.DATASET),
    MODALITY(Field.MODALITY),
    DOMAIN(Field.DOMAIN),
    SOURCE(Field.SOURCE),
    LANGUAGE(Field.LANGUAGE),
    YEAR(Field.YEAR),
    /** By the kinds of its links, such as code. */
    HAS(Field.HAS),
    DAY(Field.LISTED);

    /** Those that a search can be asked for; days have a list of their own. */
    public static final List<CountedField> FACETS =
            List.of(TAG, TASK, METHOD, MODEL, DATASET, MODALITY, DOMAIN, SOURCE, LANGUAGE, YEAR, HAS);

    private final Field field;

    CountedField(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CountedField> facet(String label) {
        return FACETS.stream().filter(facet -> facet.label().equals(label)).findFirst();
    }

    public static List<String> facetLabels() {
        return FACETS.stream().map(CountedField::label).toList();
    }
}
