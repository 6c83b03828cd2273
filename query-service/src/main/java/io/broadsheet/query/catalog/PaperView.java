package io.broadsheet.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A paper with its dedup keys. */
public record PaperView(@JsonUnwrapped Paper paper, List<Key> keys) {

    /** One of the values by which records of this paper are recognised. */
    public record Key(String kind, String value) {}
}
