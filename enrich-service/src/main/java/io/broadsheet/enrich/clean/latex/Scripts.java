package io.broadsheet.enrich.clean.latex;

import java.util.Set;

/** Raised and lowered text in plain characters: with Unicode's own where all of it has them, else with ^ and _. */
public final class Scripts {

    private static final String PLAIN = "0123456789+-−=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    /** What stands raised by custom and reads the same on the line. */
    private static final Set<String> ON_THE_LINE =
            Set.of("*", "∗", "⋆", "†", "‡", "′", "″", "th", "st", "nd", "rd", "®", "™", "°");

    private Scripts() {}

    public static String superscript(String text) {
        if (text.equals("∘")) {
            return "°";
        }
        return ON_THE_LINE.contains(text) ? text : script(text, RAISED, '^');
    }

    public static String subscript(String text) {
        return script(text, LOWERED, '_');
    }

    private static String script(String text, String characters, char sign) {
        StringBuilder script = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = PLAIN.indexOf(text.charAt(i));
            if (place < 0) {
                return sign + Grouping.ofTerm(text);
            }
            script.append(characters.charAt(place));
        }
        return script.toString();
    }
}
