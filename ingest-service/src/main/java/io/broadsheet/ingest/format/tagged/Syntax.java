package io.broadsheet.ingest.format.tagged;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a tagged format writes its entries.
 *
 * @param field two groups: tag and value; a line that does not match continues the field above it
 * @param start the tag that begins an entry; a field outside of any entry begins one as well
 * @param end the tag that ends an entry; null where the next entry's start does
 * @param around tags of the file's own head and foot
 * @param identifying tags of identifiers, by which a cut value would mean another paper
 */
record Syntax(Pattern field, String start, @Nullable String end, Set<String> around, Set<String> identifying) {

    @Nullable
    Field field(String line) {
        Matcher matcher = field.matcher(line);
        return matcher.matches() ? new Field(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)) : null;
    }
}
