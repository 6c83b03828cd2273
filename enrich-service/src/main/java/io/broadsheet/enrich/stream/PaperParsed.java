package io.broadsheet.enrich.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record as a parser read it: the event of {@code papers.parsed.v1}. An object of it has all that enriching needs:
 * its construction fails with {@link PoisonException} otherwise.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PaperParsed(
        String recordId,
        String dumpId,
        @Nullable Integer ordinal,
        String format,
        @Nullable Integer parserVersion,
        String source,
        Instant receivedAt,
        @Nullable LocalDate listedOn,
        LocalDate day,
        String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<Author> authors,
        Map<String, String> identifiers,
        @Nullable String publishedAt,
        @Nullable String venue,
        @Nullable List<String> categories,
        @Nullable List<String> keywords,
        List<String> links,
        @Nullable String comment,
        @Nullable String licence) {

    private static final Pattern RECORD_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DUMP_ID = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    PaperParsed {
        matching("recordId", recordId, RECORD_ID, "32 hexadecimal digits");
        matching("dumpId", dumpId, DUMP_ID, "64 hexadecimal digits");
        atLeast("ordinal", ordinal, 0);
        matching("format", format, NAME, "a short name");
        atLeast("parserVersion", parserVersion, 1);
        matching("source", source, NAME, "a short name");
        present("receivedAt", receivedAt);
        present("day", day);
        present("title", title);
        authors = withoutNulls(authors);
        identifiers = withoutNulls(identifiers);
        links = withoutNulls(links);
    }

    /** The place in the dump, from 0. */
    int place() {
        return ordinal == null ? 0 : ordinal;
    }

    int version() {
        return parserVersion == null ? 1 : parserVersion;
    }

    private static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new PoisonException(
                    "missing-field", "The field " + field + " is missing; send the record again with it.");
        }
    }

    private static void matching(String field, @Nullable String value, Pattern form, String description) {
        present(field, value);
        if (value != null && !form.matcher(value).matches()) {
            throw new PoisonException(
                    "invalid-field",
                    "The field " + field + " is not " + description + "; send the record again with such.");
        }
    }

    private static void atLeast(String field, @Nullable Integer value, int least) {
        present(field, value);
        if (value != null && value < least) {
            throw new PoisonException(
                    "invalid-field",
                    "The field " + field + " is " + value + ", and should be " + least
                            + " or more; send the record again with such.");
        }
    }

    private static <T> List<T> withoutNulls(@Nullable List<@Nullable T> list) {
        return list == null
                ? List.of()
                : list.stream().flatMap(Stream::ofNullable).toList();
    }

    private static Map<String, String> withoutNulls(@Nullable Map<String, @Nullable String> map) {
        Map<String, String> present = new TreeMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value != null) {
                    present.put(key, value);
                }
            });
        }
        return present;
    }

    /** An author as the dump names them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Author(@Nullable String name) {}
}
