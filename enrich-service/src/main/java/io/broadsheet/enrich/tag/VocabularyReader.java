package io.broadsheet.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a vocabulary and refuses it at its first broken entry. {@code vocabulary.txt} describes the form. */
final class VocabularyReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.+-]*");
    private static final Pattern VERSION = Pattern.compile("version\\s+(\\S+)");
    private static final int LONGEST_ALIAS = 8;

    private final String file;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final TokenTrie trie = new TokenTrie();
    private @Nullable String version;

    VocabularyReader(String file) {
        this.file = file;
    }

    Vocabulary read(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line, i + 1);
            }
        }
        if (version == null) {
            throw new VocabularyException(
                    file, Math.max(1, text.size()), "there is no version; begin with 'version 1'");
        }
        concepts.values().forEach(this::checkBroader);
        return new Vocabulary(version, List.copyOf(concepts.values()), trie);
    }

    private void readLine(String line, int number) {
        var matcher = VERSION.matcher(line);
        if (version == null && matcher.matches()) {
            version = matcher.group(1);
            return;
        }
        Concept concept = concept(line, number);
        Concept earlier = concepts.putIfAbsent(concept.id(), concept);
        if (earlier != null) {
            throw broken(number, "the id " + concept.id() + " is in line " + lines.get(concept.id()) + " already");
        }
        lines.put(concept.id(), number);
        concept.aliases().forEach(alias -> index(concept, alias, number));
    }

    private Concept concept(String line, int number) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 4 && columns.length != 5) {
            throw broken(
                    number,
                    "there are " + columns.length
                            + " columns; write kind | id | label | aliases | broader concepts, the last may be left out");
        }
        String id = columns[1].strip();
        if (!ID.matcher(id).matches()) {
            throw broken(number, "'" + id + "' is no id; use small letters, digits, hyphens, dots and plus signs");
        }
        Alias label = Alias.parse(columns[2]);
        List<Alias> aliases = new ArrayList<>(List.of(label));
        list(columns[3]).forEach(alias -> aliases.add(Alias.parse(alias)));
        return new Concept(
                id,
                kind(columns[0].strip(), number),
                label.words(),
                List.copyOf(aliases),
                columns.length == 5 ? list(columns[4]) : List.of());
    }

    private ConceptKind kind(String name, int number) {
        return Arrays.stream(ConceptKind.values())
                .filter(kind -> kind.value().equals(name))
                .findFirst()
                .orElseThrow(() -> broken(
                        number,
                        "'" + name + "' is no kind; use one of "
                                + Arrays.toString(ConceptKind.values()).toLowerCase(Locale.ROOT)));
    }

    private static List<String> list(String column) {
        return Arrays.stream(column.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private void index(Concept concept, Alias alias, int number) {
        for (String spelling : alias.spellings()) {
            List<Token> tokens = Tokens.of(spelling);
            if (tokens.isEmpty() || tokens.size() > LONGEST_ALIAS) {
                throw broken(
                        number, "'" + alias.words() + "' has " + tokens.size() + " words; use 1 to " + LONGEST_ALIAS);
            }
            Concept owner = trie.add(tokens, new TokenTrie.Entry(concept, alias, surfaces(spelling, tokens)));
            if (owner != null && !owner.id().equals(concept.id())) {
                throw broken(
                        number,
                        "'" + alias.words() + "' is an alias of " + owner.id() + " in line " + lines.get(owner.id())
                                + " already; leave it to one of them");
            }
        }
    }

    private static List<String> surfaces(String spelling, List<Token> tokens) {
        return tokens.stream()
                .map(token -> spelling.substring(token.start(), token.end()))
                .toList();
    }

    private void checkBroader(Concept concept) {
        for (String broader : concept.broader()) {
            if (!concepts.containsKey(broader)) {
                throw broken(
                        lines.getOrDefault(concept.id(), 0),
                        "the broader concept '" + broader + "' is not in this file; use the id of one that is");
            }
        }
    }

    private VocabularyException broken(int line, String problem) {
        return new VocabularyException(file, line, problem);
    }
}
