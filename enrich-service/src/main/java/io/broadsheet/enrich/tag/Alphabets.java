package io.broadsheet.enrich.tag;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The scripts of a text, and the language of those that are written in one language or tell theirs by a letter. */
final class Alphabets {

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    private Alphabets() {}

    /** The script of more than half of the letters. Kana make Han characters Japanese. */
    static Optional<UnicodeScript> dominant(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                letters++;
                if (c < 0x250) {
                    latin++;
                } else {
                    counts.merge(scriptOf(c), 1, Integer::sum);
                }
            }
        }
        counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        int half = letters / 2;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static UnicodeScript scriptOf(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    static String language(UnicodeScript script, String text) {
        return switch (script) {
            case HAN -> hasKana(text) ? "ja" : "zh";
            case CYRILLIC -> cyrillic(text);
            case ARABIC -> arabic(text);
            case DEVANAGARI -> devanagari(text);
            default -> LANGUAGES.getOrDefault(script, Languages.UNDETERMINED);
        };
    }

    private static boolean hasKana(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30ff);
    }

    private static String cyrillic(String text) {
        if (hasAny(text, "іїєґІЇЄҐ")) {
            return hasAny(text, "ўЎ") ? "be" : "uk";
        }
        if (hasAny(text, "ђјљњћџЂЈЉЊЋЏ")) {
            return "sr";
        }
        return hasAny(text, "ыэёЫЭЁ") ? "ru" : Languages.UNDETERMINED;
    }

    private static String arabic(String text) {
        if (hasAny(text, "ٹڈےں")) {
            return "ur";
        }
        return hasAny(text, "پچژگ") ? "fa" : "ar";
    }

    private static String devanagari(String text) {
        if (text.contains(" है") || text.contains(" में") || text.contains(" के ")) {
            return "hi";
        }
        if (text.contains(" आहे") || text.contains(" आणि")) {
            return "mr";
        }
        return text.contains(" छ") ? "ne" : Languages.UNDETERMINED;
    }

    private static boolean hasAny(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
