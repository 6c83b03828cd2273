package io.broadsheet.ingest.format.day;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day of a dump or of a part of it.
 *
 * @param listedOn the day that the dump shows; null where it shows none
 * @param day {@code listedOn}, else the UTC day of receipt
 * @param from where the year came from; null where the dump itself shows it
 */
public record ListedDay(
        @Nullable LocalDate listedOn,
        LocalDate day,
        @Nullable From from) {

    /** Where a day's year came from. */
    public enum From {
        SETTING,
        NAME,
        LATEST,
        RECEIPT;

        /** As it stands in events and reports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
