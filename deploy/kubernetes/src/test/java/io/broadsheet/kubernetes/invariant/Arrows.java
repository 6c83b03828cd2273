package io.broadsheet.kubernetes.invariant;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.kubernetes.built.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Nothing may talk to anything but along the arrows of the README: each is allowed where it begins, if that is a pod of ours, and where it
 * ends, if that is one, and no policy allows anything else.
 */
final class Arrows implements Invariant {
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    @Override
    public List<String> violations(Release release) {
        Set<String> allowed = new TreeSet<>();
        List<String> violations = new ArrayList<>();
        release.kind("NetworkPolicy").forEach(policy -> {
            allowed.addAll(arrows(policy, "Egress", "egress", "to"));
            allowed.addAll(arrows(policy, "Ingress", "ingress", "from"));
        });
        Set<String> drawn = drawn(release.overlay());
        drawn.stream()
                .filter(arrow -> !allowed.contains(arrow))
                .forEach(arrow -> violations.add("no policy allows " + arrow));
        allowed.stream()
                .filter(arrow -> !drawn.contains(arrow))
                .forEach(arrow -> violations.add("a policy allows what is not drawn: " + arrow));
        if (!deniesByDefault(release)) {
            violations.add("what no policy names is not denied");
        }
        return violations;
    }

    /** Of both its ends, as {@code query -> database:5432 (out)}. */
    private static Set<String> drawn(String overlay) {
        return ReadmeTable.below("Arrows").stream()
                .filter(row -> row.get(3).equals("both") || row.get(3).equals(overlay))
                .flatMap(row -> Stream.of(row.get(0).split(", "))
                        .flatMap(from ->
                                Stream.of(row.get(2).split(", ")).flatMap(port -> ends(from, row.get(1), port))))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> ends(String from, String to, String port) {
        String arrow = from + " -> " + to + ":" + port;
        return Stream.concat(
                isOurs(from) ? Stream.of(arrow + " (out)") : Stream.of(),
                isOurs(to) ? Stream.of(arrow + " (in)") : Stream.of());
    }

    private static boolean isOurs(String end) {
        return !end.startsWith("namespace ") && !end.matches("[0-9].*");
    }

    private static boolean deniesByDefault(Release release) {
        return release.kind("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && spec.path("policyTypes").size() == 2
                        && !spec.has("ingress")
                        && !spec.has("egress"));
    }

    private static Set<String> arrows(JsonNode policy, String type, String rules, String peers) {
        Set<String> arrows = new TreeSet<>();
        JsonNode spec = policy.path("spec");
        boolean out = type.equals("Egress");
        for (JsonNode rule : spec.path(rules)) {
            for (String own : components(spec.path("podSelector"))) {
                for (String other : ends(rule.path(peers))) {
                    for (JsonNode port : rule.path("ports")) {
                        String arrow = (out ? own + " -> " + other : other + " -> " + own) + ":"
                                + port.path("port").asText()
                                + (port.path("protocol").asText().equals("UDP") ? "/UDP" : "");
                        arrows.add(arrow + (out ? " (out)" : " (in)"));
                    }
                    if (rule.path("ports").isEmpty()) {
                        arrows.add(own + " and " + other + " at any port by " + Release.name(policy));
                    }
                }
            }
        }
        return arrows;
    }

    private static List<String> ends(JsonNode peers) {
        return peers.isEmpty()
                ? List.of("anywhere")
                : StreamSupport.stream(peers.spliterator(), false)
                        .flatMap(peer -> end(peer).stream())
                        .toList();
    }

    private static List<String> end(JsonNode peer) {
        if (peer.has("ipBlock")) {
            return List.of(block(peer.path("ipBlock")));
        }
        if (peer.has("namespaceSelector")) {
            String namespace = peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                    .asText("any");
            return List.of("namespace " + namespace);
        }
        return components(peer.path("podSelector"));
    }

    private static String block(JsonNode block) {
        String cidr = block.path("cidr").asText();
        List<String> except = StreamSupport.stream(block.path("except").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (except.isEmpty()) {
            return cidr;
        }
        return cidr + (except.containsAll(PRIVATE) ? " but private networks" : " but " + except);
    }

    private static List<String> components(JsonNode selector) {
        if (selector.isEmpty()) {
            return List.of("all");
        }
        JsonNode several = selector.path("matchExpressions").path(0);
        return several.path("key").asText().equals(COMPONENT)
                ? StreamSupport.stream(several.path("values").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(selector.path("matchLabels").path(COMPONENT).asText("pods that " + selector + " selects"));
    }
}
