package io.broadsheet.enrich.tag.vocabulary;

import io.broadsheet.enrich.tag.text.Gap;
import io.broadsheet.enrich.tag.text.Tokens;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A concept with one of the aliases that it is found by.
 *
 * @param surfaces the alias's tokens as they are written
 */
record Entry(Concept concept, Alias alias, List<String> surfaces) {

    static Entry of(Concept concept, Alias alias, Tokens tokens) {
        return new Entry(
                concept,
                alias,
                IntStream.range(0, tokens.size()).mapToObj(tokens::surface).toList());
    }

    boolean isFoundWith(Entry other) {
        return alias.exactCase() == other.alias.exactCase() && (!alias.exactCase() || surfaces.equals(other.surfaces));
    }

    /** Whether the tokens from first to last, whose words are the alias's, are it in their writing too. */
    boolean fits(Tokens tokens, int first, int last) {
        return endsWord(tokens, last) && (!alias.exactCase() || isInCase(tokens, first));
    }

    /** A word may go on in a model's name with the number of its version: "Llama3". */
    private boolean endsWord(Tokens tokens, int last) {
        if (tokens.gap(last + 1) != Gap.NONE) {
            return true;
        }
        boolean number = Character.isDigit(tokens.text().charAt(tokens.start(last + 1)));
        return concept.kind() == ConceptKind.MODEL && number && tokens.gap(last + 2) != Gap.NONE;
    }

    private boolean isInCase(Tokens tokens, int first) {
        for (int i = 0; i < surfaces.size(); i++) {
            String surface = surfaces.get(i);
            int start = tokens.start(first + i);
            int end = tokens.end(first + i);
            int excess = end - start - surface.length();
            boolean plural =
                    excess == 1 && i == surfaces.size() - 1 && tokens.text().charAt(end - 1) == 's';
            if ((excess != 0 && !plural) || !tokens.text().startsWith(surface, start)) {
                return false;
            }
        }
        return true;
    }
}
