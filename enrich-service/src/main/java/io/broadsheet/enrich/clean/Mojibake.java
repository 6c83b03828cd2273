package io.broadsheet.enrich.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-8 that was once read as Latin-1: recognised by C1 controls, which no text has of its own. */
final class Mojibake {

    private static final Pattern SEQUENCE = Pattern.compile("[\u00c2-\u00f4][\u0080-\u00bf]{1,3}");

    private Mojibake() {}

    static String repair(String text) {
        if (text.chars().noneMatch(Mojibake::isControl)) {
            return text;
        }
        return SEQUENCE.matcher(text).replaceAll(Mojibake::repaired);
    }

    private static String repaired(MatchResult match) {
        String sequence = match.group();
        if (sequence.chars().noneMatch(Mojibake::isControl)) {
            return Matcher.quoteReplacement(sequence);
        }
        try {
            byte[] bytes = sequence.getBytes(StandardCharsets.ISO_8859_1);
            return Matcher.quoteReplacement(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Matcher.quoteReplacement(sequence);
        }
    }

    private static boolean isControl(int c) {
        return c >= 0x80 && c <= 0x9f;
    }
}
