package io.broadsheet.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title, or a query that may be one, as a whole: a title typed or pasted finds its paper first even if it is all
 * punctuation, quotes or operators. Hashed, because a title may be longer than a term of an index.
 *
 * @param line equal for titles that differ only in case, compatibility forms, white space and invisible characters
 * @param key equal for titles that also differ in punctuation; empty for a title without letters and digits
 */
public record WholeTitle(String line, Optional<String> key) {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+*]+");

    public static WholeTitle of(String title) {
        var line = normal(title);
        var key = NEITHER_LETTER_NOR_DIGIT.matcher(line).replaceAll("");
        return new WholeTitle(hash(line), key.isEmpty() ? Optional.empty() : Optional.of(hash(key)));
    }

    private static String normal(String title) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                .replaceAll("");
        return GAP.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
