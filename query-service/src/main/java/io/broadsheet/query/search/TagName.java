package io.broadsheet.query.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of tags as people write them: {@code Image captioning} and {@code image-captioning} are one. */
public final class TagName {

    private static final Pattern GAP = Pattern.compile("[\\s_-]+");

    private TagName() {}

    public static String folded(String name) {
        var normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAP.matcher(normal.strip()).replaceAll("-");
    }
}
