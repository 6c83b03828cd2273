package io.broadsheet.bench.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What people and converters do to titles and abstracts. */
final class Edits {

    private static final List<String> PREFIXES = List.of("On ", "Towards ", "Revisiting ", "Exploring ");
    private static final List<String> SUFFIXES =
            List.of(": A New Approach", ": An Empirical Study", ": Methods and Analysis", ": Models and Data");
    private static final List<String> SYNONYMS = List.of(
            "learning/training",
            "model/models",
            "using/with",
            "for/in",
            "via/through",
            "method/approach",
            "the/a",
            "language/text",
            "network/networks",
            "analysis/study",
            "improving/enhancing",
            "of/for");
    private static final List<String> COMMANDS = List.of("emph", "textit", "textbf", "textsc");

    private final SplittableRandom random;

    Edits(SplittableRandom random) {
        this.random = random;
    }

    String editedTitle(String title) {
        return switch (random.nextInt(5)) {
            case 0 -> oneOf(PREFIXES) + title;
            case 1 -> title + oneOf(SUFFIXES);
            case 2 -> withSubtitleFirst(title);
            default -> withSynonym(title);
        };
    }

    /** Capitals, quotation marks, dashes and blanks as another typist would set them. */
    String otherCase(String title) {
        String cased = switch (random.nextInt(3)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title.toLowerCase(Locale.ROOT);
            default -> title;
        };
        return switch (random.nextInt(4)) {
            case 0 -> "“" + cased + "”";
            case 1 -> cased + ".";
            case 2 -> cased.replace(": ", " - ").replace("-", "–");
            default -> cased.replace(" ", random.nextBoolean() ? "  " : " ");
        };
    }

    /** One word set in another type, one put into a formula where it is a number. */
    String marked(String text) {
        String[] words = text.split(" ", -1);
        int word = random.nextInt(words.length);
        String plain = words[word].replaceAll("[^\\p{L}\\p{N}]", "");
        if (!plain.isEmpty()) {
            words[word] = words[word].replace(
                    plain, plain.matches("\\d+") ? "$" + plain + "$" : "\\" + oneOf(COMMANDS) + "{" + plain + "}");
        }
        return String.join(" ", words);
    }

    /** Cut as listings cut. */
    String cut(String text) {
        int end = (int) (text.length() * random.nextDouble(0.35, 0.8));
        return text.substring(0, end).strip() + (random.nextBoolean() ? "..." : "");
    }

    /** Some sentences left out, some words changed. */
    String editedAbstract(String text) {
        List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.!?])\\s+", -1)));
        int dropped = random.nextInt(Math.min(3, sentences.size()));
        for (int i = 0; i < dropped; i++) {
            sentences.remove(random.nextInt(sentences.size()));
        }
        return withSynonym(sentences.stream().collect(Collectors.joining(" ")));
    }

    private String withSubtitleFirst(String title) {
        int colon = title.indexOf(": ");
        return colon < 0 ? withSynonym(title) : title.substring(colon + 2) + " with " + title.substring(0, colon);
    }

    private String withSynonym(String text) {
        int first = random.nextInt(SYNONYMS.size());
        for (int i = 0; i < SYNONYMS.size(); i++) {
            String[] words = SYNONYMS.get((first + i) % SYNONYMS.size()).split("/", -1);
            String changed = text.replaceFirst("(?i)\\b" + words[0] + "\\b", words[1]);
            if (!changed.equals(text)) {
                return changed;
            }
        }
        return oneOf(PREFIXES) + text;
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
