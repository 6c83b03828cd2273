package io.broadsheet.enrich.clean;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** HTML character references, by name and by number; only with their semicolon, without it they are just text. */
final class CharacterReferences {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CharacterReferences() {}

    static String decode(String text) {
        return REFERENCE.matcher(text).replaceAll(CharacterReferences::decoded);
    }

    private static String decoded(MatchResult reference) {
        if (reference.group(3) != null) {
            String characters = Entities.getByName(reference.group(3));
            return Matcher.quoteReplacement(characters.isEmpty() ? reference.group() : characters);
        }
        int number = reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
        return Matcher.quoteReplacement(character(number, reference.group()));
    }

    /** Browsers read 128 to 159 as Windows does. */
    private static String character(int number, String otherwise) {
        if (number >= 0x80 && number <= 0x9f) {
            return new String(new byte[] {(byte) number}, WINDOWS);
        }
        boolean character = Character.isValidCodePoint(number) && !(number >= 0xd800 && number <= 0xdfff);
        return character && number > 0 ? Character.toString(number) : character ? "" : otherwise;
    }
}
