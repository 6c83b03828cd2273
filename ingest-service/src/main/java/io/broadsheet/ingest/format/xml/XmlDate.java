package io.broadsheet.ingest.format.xml;

import io.broadsheet.ingest.format.value.Dates;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates whose parts stand in elements of their own, months by number or name. */
final class XmlDate {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern MONTH_NAME =
            Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?!\\d)(.*)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[4-9]|20)\\d\\d\\b");
    private static final Pattern FREE =
            Pattern.compile("(\\d{4})\\b[ ,;/-]*(\\p{L}{3,9})?\\.?(?: (\\d{1,2})(?=$| ?[^\\d -]))?.*");

    private XmlDate() {}

    /** The date of an element's {@code year}, {@code month} and {@code day}, in the spelling of JATS and Crossref. */
    static @Nullable String of(Node date) {
        return of(date.text("year"), date.text("month"), date.text("day"));
    }

    /** As precise as its parts are known; null without a year. Of a span of months the first, of one of days the month. */
    static @Nullable String of(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null) {
            return null;
        }
        Matcher named = MONTH_AND_DAY.matcher(month == null ? "" : month);
        if (day == null && named.matches()) {
            return of(year, named.group(1), named.group(3).isEmpty() ? named.group(2) : null);
        }
        String number = month == null ? null : monthNumber(month.strip());
        String whole = number == null || day == null ? null : Dates.iso(year + "-" + number + "-" + day);
        String shorter = whole != null || number == null ? whole : Dates.iso(year + "-" + number);
        return shorter != null ? shorter : Dates.iso(year);
    }

    /** PubMed's dates of no fixed form: {@code 1998 Dec-1999 Jan}, {@code 2007 Jul 15-31}, {@code 2000 Spring}. */
    static @Nullable String free(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = FREE.matcher(text);
        if (matcher.matches()) {
            return of(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? year.group() : null;
    }

    private static @Nullable String monthNumber(String month) {
        if (NUMBER.matcher(month).matches()) {
            return month;
        }
        Matcher name = MONTH_NAME.matcher(month);
        return name.find() ? String.valueOf(MONTHS.indexOf(name.group().toLowerCase(Locale.ROOT)) / 3 + 1) : null;
    }
}
