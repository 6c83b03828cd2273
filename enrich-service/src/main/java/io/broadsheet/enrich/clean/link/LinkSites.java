package io.broadsheet.enrich.clean.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The sites of {@code sites.txt}. */
final class LinkSites {

    private static final Map<String, List<Site>> BY_HOST = read();

    private LinkSites() {}

    /** @param url in its normalised form */
    static LinkKind kindOf(String url) {
        String host = Address.host(url);
        String path = path(url, host);
        String name = host.startsWith("www.") ? host.substring(4) : host;
        List<Site> sites = BY_HOST.getOrDefault(name, List.of());
        for (int dot = 0; sites.isEmpty() && dot >= 0; dot = name.indexOf('.', dot + 1)) {
            sites = BY_HOST.getOrDefault(name.substring(dot), List.of());
        }
        if (sites.isEmpty()) {
            sites = BY_HOST.getOrDefault(name.substring(0, name.indexOf('.') + 1) + "*", List.of());
        }
        return sites.stream()
                .filter(site -> site.path().matcher(path).matches())
                .findFirst()
                .map(Site::kind)
                .orElse(LinkKind.OTHER);
    }

    private static String path(String url, String host) {
        String path = url.substring(url.indexOf(host) + host.length());
        return path.isEmpty() ? "/" : path.toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Site>> read() {
        Map<String, List<Site>> sites = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LinkSites.class.getResourceAsStream("sites.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] columns = line.split(" +", 3);
                        sites.computeIfAbsent(columns[1], host -> new ArrayList<>())
                                .add(new Site(
                                        LinkKind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                                        Pattern.compile(columns[2])));
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(sites);
    }

    private record Site(LinkKind kind, Pattern path) {}
}
