package io.broadsheet.local.system;

import io.broadsheet.local.process.FreePort;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where the services listen: query-service at {@code port}, ingest-service and enrich-service at the two above. */
public record Addresses(String host, int port) {
    int ingestPort() {
        return port + 1;
    }

    int enrichPort() {
        return port + 2;
    }

    /** The address to open in a browser. */
    public URI query() {
        return url(named(), port);
    }

    /** The address to upload to. */
    public URI ingest() {
        return url(named(), ingestPort());
    }

    /** What browsers call the pages of query-service: by the address that we tell, and by what people type for this machine. */
    List<String> origins() {
        Stream<String> typed = isEverywhere() ? Stream.of("localhost", "127.0.0.1") : Stream.of("localhost");
        return Stream.concat(Stream.of(query()), typed.map(name -> url(name, port)))
                .map(Addresses::origin)
                .distinct()
                .toList();
    }

    /** As browsers send it, with which it is compared letter by letter. */
    private static String origin(URI address) {
        return "http://" + address.getAuthority().toLowerCase(Locale.ROOT).replaceFirst(":80$", "");
    }

    /** How this machine itself reaches a port of ours. */
    public URI here(int at) {
        return url(isEverywhere() ? "127.0.0.1" : host, at);
    }

    /** A server that listens on all addresses is reached from elsewhere by the machine's name. */
    private String named() {
        try {
            return isEverywhere() ? InetAddress.getLocalHost().getHostName() : host;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private boolean isEverywhere() {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static URI url(String name, int at) {
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + at + "/");
    }

    /**
     * Sees that all three ports can be used.
     *
     * @throws IllegalStateException naming the one that is taken
     */
    public void requireFree() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("query-service", port);
        ports.put("ingest-service", ingestPort());
        ports.put("enrich-service", enrichPort());
        ports.forEach(this::requireFree);
    }

    private void requireFree(String service, int wanted) {
        if (!FreePort.isFree(host, wanted)) {
            throw new IllegalStateException("Port " + wanted + " of " + host + ", which " + service
                    + " needs, is in use: stop what uses it, or choose three other ports with --port N");
        }
    }
}
