package io.broadsheet.bench.tags;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A predicted key phrase.
 *
 * @param forms the stems of what it is called: a phrase has one name, a concept its label and the words it was found by
 */
record Prediction(Set<String> forms) {

    static Prediction of(List<String> names) {
        Set<String> forms = new LinkedHashSet<>();
        names.stream().map(Stems::of).filter(form -> !form.isEmpty()).forEach(forms::add);
        return new Prediction(forms);
    }
}
