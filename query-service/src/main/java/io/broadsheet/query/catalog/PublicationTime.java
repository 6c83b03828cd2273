package io.broadsheet.query.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a paper was published, for who needs an instant: a year is its first moment, and so are months and days. */
public final class PublicationTime {

    private static final int LAST_YEAR = 9999;

    private PublicationTime() {}

    /** In UTC and in the years 1 to 9999; of a paper that does not say, the beginning of the day it is listed under. */
    public static Instant of(Paper paper) {
        var said = paper.publishedAt();
        return Stream.<Function<String, Instant>>of(
                        text -> OffsetDateTime.parse(text).toInstant(),
                        text -> start(LocalDate.parse(text)),
                        text -> start(YearMonth.parse(text).atDay(1)),
                        text -> start(Year.parse(text).atDay(1)))
                .flatMap(form -> said == null ? Stream.empty() : read(form, said))
                .findFirst()
                .orElseGet(() -> start(paper.day()));
    }

    /** The beginning of a day in UTC. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Stream<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Stream.of(form.apply(text)).filter(PublicationTime::isOfOurEra);
        } catch (DateTimeException e) {
            return Stream.empty(); // another form, or none
        }
    }

    private static boolean isOfOurEra(Instant instant) {
        var year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= LAST_YEAR;
    }
}
