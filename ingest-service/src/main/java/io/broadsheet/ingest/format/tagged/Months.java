package io.broadsheet.ingest.format.tagged;

import io.broadsheet.ingest.format.value.Dates;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates whose month is written for readers: {@code MAR 20}, {@code Jun-Aug}, {@code 10~jan}, {@code Spring}. */
final class Months {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]|2\\d)\\d{2}(?!\\d)");
    private static final Pattern NAME =
            Pattern.compile("(?i)(?<!\\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,7}");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 64;

    private Months() {}

    /** The most precise date that a year and the rest of it make; null where there is no year. */
    static @Nullable String date(@Nullable String year, @Nullable String monthAndDay) {
        Matcher found = YEAR.matcher(cut(year));
        if (!found.find()) {
            return null;
        }
        String rest = cut(monthAndDay);
        Matcher name = NAME.matcher(rest);
        Matcher number = NUMBER.matcher(rest);
        String first = number.find() ? number.group() : null;
        if (name.find()) {
            return mostPrecise(found.group(), monthNumber(name.group(1)), first);
        }
        return mostPrecise(found.group(), first, first != null && number.find() ? number.group() : null);
    }

    /** {@code 2006 Mar 1}: all in one text. */
    static @Nullable String date(@Nullable String text) {
        Matcher year = YEAR.matcher(cut(text));
        return year.find() ? date(year.group(), cut(text).substring(year.end())) : null;
    }

    /** {@code 2012/05/03/Spring}, of which all but the year may be missing. */
    static @Nullable String slashed(@Nullable String text) {
        List<String> parts = SLASH.splitAsStream(cut(text)).map(String::strip).toList();
        String year = parts.isEmpty() ? null : parts.getFirst();
        String month = parts.size() > 1 && !parts.get(1).isEmpty() ? parts.get(1) : null;
        String day = month != null && parts.size() > 2 && !parts.get(2).isEmpty() ? parts.get(2) : null;
        return year == null ? null : mostPrecise(year, month, day);
    }

    private static @Nullable String mostPrecise(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return Dates.iso(year);
        }
        String precise = Dates.of(day == null ? List.of(year, month) : List.of(year, month, day));
        return Stream.of(precise == null ? "" : precise, year + "-" + month, year)
                .map(Dates::iso)
                .filter(date -> date != null)
                .findFirst()
                .orElse(null);
    }

    private static String monthNumber(String name) {
        return String.valueOf(NAMES.indexOf(name.toLowerCase(Locale.ROOT)) / 3 + 1);
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
