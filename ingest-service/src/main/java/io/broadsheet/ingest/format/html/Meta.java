package io.broadsheet.ingest.format.html;

import io.broadsheet.ingest.format.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The meta tags of a page.
 *
 * @param elements by name in lower case
 */
record Meta(Map<String, List<Element>> elements) {

    static Meta of(HtmlPage page) {
        Map<String, List<Element>> elements = new HashMap<>();
        page.select("meta[name], meta[property]").forEach(element -> {
            String name = element.hasAttr("name") ? element.attr("name") : element.attr("property");
            elements.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(element);
        });
        return new Meta(elements);
    }

    boolean has(String... names) {
        return texts(names).findAny().isPresent();
    }

    /** What these tags say, the earlier name first. */
    Stream<String> texts(String... names) {
        return elements(names).map(Meta::content).filter(text -> !text.isEmpty());
    }

    @Nullable
    Element element(String... names) {
        return elements(names)
                .filter(element -> !content(element).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Stream<Element> elements(String... names) {
        return Stream.of(names).flatMap(name -> elements.getOrDefault(name, List.of()).stream());
    }

    private static String content(Element element) {
        String text = new Value.Text(element.attr("content")).text();
        return text == null ? "" : text;
    }
}
