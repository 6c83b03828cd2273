package io.broadsheet.enrich.tag.text;

import java.util.List;

/** The forms of a regular English verb: use, used, using. The third person is what {@link WordForm} makes the first. */
final class VerbForms {

    private VerbForms() {}

    /** @param written the infinitive, with a star behind it if its last consonant is doubled */
    static List<String> of(String written) {
        String verb = written.endsWith("*") ? written.substring(0, written.length() - 1) : written;
        String stem = written.endsWith("*") ? verb + verb.charAt(verb.length() - 1) : verb;
        if (verb.endsWith("e")) {
            return List.of(verb, verb + "d", verb.substring(0, verb.length() - 1) + "ing");
        }
        boolean turnsToI = verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        String past = turnsToI ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed";
        return List.of(verb, past, stem + "ing");
    }
}
