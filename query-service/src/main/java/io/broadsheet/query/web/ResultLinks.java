package io.broadsheet.query.web;

import io.broadsheet.query.api.PaperQuery;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of the present list as a whole. */
@TemplateExtension
final class ResultLinks {
    private ResultLinks() {}

    /** What to ask an export or a feed for: {@code ?q=…&tag=…}, empty where the list is of all papers. */
    static String parameters(PaperQuery asked, List<Chip> chips) {
        Stream<String> text = asked.text().isEmpty() ? Stream.empty() : Stream.of(parameter("q", asked.text()));
        String parameters = Stream.concat(text, chips.stream().map(chip -> parameter(chip.name(), chip.value())))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
