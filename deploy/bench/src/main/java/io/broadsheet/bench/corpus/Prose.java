package io.broadsheet.bench.corpus;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the sentences of one paper: every slot of the grammar's templates is filled, in that paper's field. */
final class Prose {

    private static final Pattern SLOT = Pattern.compile("\\{(\\^?)([a-zA-Z]+)}");
    private static final int DEPTH = 4;
    /** Papers mostly speak of their own field's tasks and methods, and sometimes of what all fields share. */
    private static final double OWN_FIELD = 0.75;

    private static final Zipf ATTRIBUTES = new Zipf(Coinage.ATTRIBUTES, 0.8);
    private static final Zipf COINED = new Zipf(6_000, 1);

    /** Half of these nouns get an attribute of the long tail, which every real corpus has. */
    private static final Set<String> QUALIFIED = Set.of("object", "material", "units", "resource");

    private static final int TRIES = 8;

    private final Set<String> used = new HashSet<>();
    private final Grammar grammar;
    private final SplittableRandom random;
    private final String name;
    private final String field;

    Prose(Grammar grammar, SplittableRandom random, String name) {
        this.grammar = grammar;
        this.random = random;
        this.name = name;
        this.field = grammar.draw("field", random);
    }

    /** A sentence from a template that this paper has not used yet, as far as a few tries find one. */
    String sentence(String slot) {
        String template = drawn(slot);
        for (int tries = 1; tries < TRIES && !used.add(template); tries++) {
            template = drawn(slot);
        }
        return filled(template);
    }

    String filled(String template) {
        return fill(template, 0);
    }

    private String fill(String template, int depth) {
        if (depth > DEPTH) {
            throw new IllegalStateException("prose.txt: the slots of \"" + template + "\" go round in a circle");
        }
        Matcher slots = SLOT.matcher(template);
        return slots.replaceAll(slot -> {
            String words = fill(value(slot.group(2)), depth + 1);
            return Matcher.quoteReplacement(slot.group(1).isEmpty() ? words : capitalised(words));
        });
    }

    private String value(String slot) {
        return switch (slot) {
            case "name" -> name;
            case "coined", "data" -> Coinage.shared(COINED.draw(random));
            case "digit" -> Integer.toString(random.nextInt(2, 10));
            case "number" -> String.format(Locale.ROOT, "%.1f", random.nextDouble(1, 99));
            case "percent" -> String.format(Locale.ROOT, "%.1f%%", random.nextDouble(1, 60));
            case "quantity" -> random.nextInt(11, 900) + (random.nextBoolean() ? "K" : "M");
            case "year" -> Integer.toString(random.nextInt(1998, 2026));
            case "code" -> "https://github.com/" + place();
            case "hub" -> "https://huggingface.co/datasets/" + place();
            default -> QUALIFIED.contains(slot) && random.nextBoolean() ? attribute() + drawn(slot) : drawn(slot);
        };
    }

    private String attribute() {
        return Coinage.attribute(ATTRIBUTES.draw(random)) + " ";
    }

    private String place() {
        return (Coinage.shared(COINED.draw(random)) + "/" + name).toLowerCase(Locale.ROOT);
    }

    private String drawn(String slot) {
        String own = slot + "/" + field;
        boolean takesOwn = grammar.knows(own) && (!grammar.knows(slot) || random.nextDouble() < OWN_FIELD);
        return grammar.draw(takesOwn ? own : slot, random);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
