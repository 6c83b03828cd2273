package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The event of {@code papers.catalog.v1}: exactly one of {@code paper}, {@code mergedInto} and
 * {@code withdrawn} is present.
 *
 * @param version rises over the whole catalogue; a consumer ignores a version not above the one it has for {@code id}
 * @param withdrawn true where the paper is to be shown no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaperCataloged(
        String id,
        long version,
        @Nullable Paper paper,
        @Nullable String mergedInto,
        @Nullable Boolean withdrawn) {

    /** The header of the message by which a paper is published for the first time; its value is {@link #TRUE}. */
    public static final String NEW = "new";

    public static final String TRUE = "true";

    public PaperCataloged {
        Objects.requireNonNull(id, "id is missing");
        if (Stream.of(paper, mergedInto, withdrawn).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("exactly one of paper, mergedInto and withdrawn must be present");
        }
        if (paper != null && !paper.id().equals(id)) {
            throw new IllegalArgumentException("the paper has another id than the message");
        }
    }

    public static PaperCataloged current(Paper paper, long version) {
        return new PaperCataloged(paper.id(), version, paper, null, null);
    }

    public static PaperCataloged merged(String id, long version, String mergedInto) {
        return new PaperCataloged(id, version, null, mergedInto, null);
    }

    public static PaperCataloged withdrawn(String id, long version) {
        return new PaperCataloged(id, version, null, null, true);
    }
}
