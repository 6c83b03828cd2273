package io.broadsheet.enrich.tag.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What words of general academic English say about a subject; {@code general-words.txt} has them. */
public final class GeneralWords {

    private static final Lexicon LEXICON = new Lexicon(4_000);
    private static final List<WordClass> CLASSES = read();

    private GeneralWords() {}

    /** A lexicon that begins with the general words, so that their numbers mean them. */
    public static Lexicon lexicon(int expected) {
        Lexicon lexicon = new Lexicon(expected);
        for (int number = 0; number < LEXICON.size(); number++) {
            char[] word = LEXICON.word(number).toCharArray();
            lexicon.add(word, word.length);
        }
        return lexicon;
    }

    /** The class of a word by its number in a lexicon of ours. */
    public static WordClass classOf(int word) {
        return word < CLASSES.size() ? CLASSES.get(word) : WordClass.TERM;
    }

    private static List<WordClass> read() {
        List<WordClass> classes = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GeneralWords.class.getResourceAsStream("general-words.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(line -> Arrays.stream(line).skip(1).forEach(word -> add(line[0], word, classes)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.copyOf(classes);
    }

    private static void add(String list, String word, List<WordClass> classes) {
        if (list.equals("verb")) {
            VerbForms.of(word).forEach(form -> put(form, WordClass.STOP, classes));
        } else {
            put(word, WordClass.valueOf(list.toUpperCase(Locale.ROOT)), classes);
        }
    }

    /** The first list that has a word says what it is. */
    private static void put(String word, WordClass meaning, List<WordClass> classes) {
        WordForm form = new WordForm();
        form.read(word, 0, word.length());
        if (LEXICON.add(form.letters(), form.length()) == classes.size()) {
            classes.add(meaning);
        }
    }
}
