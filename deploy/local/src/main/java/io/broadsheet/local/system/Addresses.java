package io.broadsheet.local.system;

import io.broadsheet.local.process.FreePort;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What browsers call the pages of query-service: the address that we tell, and the name that people type for this machine. */
    List<String> origins() {
        String told = "http://" + query().getAuthority();
        String typed = "http://localhost:" + port;
        return told.equals(typed) ? List.of(told) : List.of(told, typed);
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
