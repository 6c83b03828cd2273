package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabulary's aliases by their tokens. */
final class TokenTrie {

    private final Node root = new Node();

    /** Answers the concept that has the same alias already, or null. */
    @Nullable
    Concept add(List<Token> tokens, Entry entry) {
        Node node = root;
        for (Token token : tokens) {
            node = node.children.computeIfAbsent(token.normal(), word -> new Node());
        }
        for (Entry other : node.entries) {
            if (other.isFoundWith(entry)) {
                return other.concept();
            }
        }
        // exact ones are asked first
        node.entries.add(entry.alias().exactCase() ? 0 : node.entries.size(), entry);
        return null;
    }

    /** The longest alias that begins with the token at {@code first}, or null. */
    @Nullable
    Match longest(String text, List<Token> tokens, int first) {
        Node node = root;
        Match longest = null;
        for (int i = first; i < tokens.size(); i++) {
            node = node.children.get(tokens.get(i).normal());
            if (node == null) {
                break;
            }
            for (Entry entry : node.entries) {
                if (entry.fits(text, tokens, first, i)) {
                    longest = new Match(entry, first, i);
                    break;
                }
            }
        }
        return longest;
    }

    /** @param surfaces the alias's tokens as they are written */
    record Entry(Concept concept, Alias alias, List<String> surfaces) {

        private boolean isFoundWith(Entry other) {
            return alias.exactCase() == other.alias.exactCase()
                    && (!alias.exactCase() || surfaces.equals(other.surfaces));
        }

        private boolean fits(String text, List<Token> tokens, int first, int last) {
            return !tokens.get(first).glued()
                    && endsWord(tokens, last)
                    && (!alias.exactCase() || isInCase(text, tokens, first));
        }

        /** A word may go on in a model's name with the number of its version: "Llama3". */
        private boolean endsWord(List<Token> tokens, int last) {
            if (!isGlued(tokens, last + 1)) {
                return true;
            }
            boolean number = Character.isDigit(tokens.get(last + 1).normal().charAt(0));
            return concept.kind() == ConceptKind.MODEL && number && !isGlued(tokens, last + 2);
        }

        private static boolean isGlued(List<Token> tokens, int place) {
            return place < tokens.size() && tokens.get(place).glued();
        }

        private boolean isInCase(String text, List<Token> tokens, int first) {
            for (int i = 0; i < surfaces.size(); i++) {
                Token token = tokens.get(first + i);
                String surface = surfaces.get(i);
                int excess = token.end() - token.start() - surface.length();
                boolean plural = excess == 1 && i == surfaces.size() - 1 && text.charAt(token.end() - 1) == 's';
                if ((excess != 0 && !plural) || !text.startsWith(surface, token.start())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An alias found from the first to the last token. */
    record Match(Entry entry, int first, int last) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(4);
        private final List<Entry> entries = new ArrayList<>(1);
    }
}
