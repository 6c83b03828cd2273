package io.broadsheet.query.alert.call;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where requests may go, as far as the address itself tells; what its name leads to is seen before each request. */
public final class HookAddress {

    private static final int LONGEST = 2_000;

    private HookAddress() {}

    /**
     * Reads an address.
     *
     * @param anywhere whether also plain HTTP and addresses of one's own network are allowed
     * @throws IllegalArgumentException saying what is wrong
     */
    public static URI parse(String text, boolean anywhere) {
        var url = uri(text);
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        var allowed = scheme.equals("https") || (anywhere && scheme.equals("http"));
        if (!allowed || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw wrong();
        }
        if (!anywhere && isPrivate(url.getHost())) {
            throw new IllegalArgumentException("url leads into a private network, where alerts never go unless whoever"
                    + " runs this allows it (broadsheet.alerts.allow-private)");
        }
        return url;
    }

    private static boolean isPrivate(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return !PublicAddress.is(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static URI uri(String text) {
        try {
            if (text.length() <= LONGEST) {
                return new URI(text.strip());
            }
        } catch (URISyntaxException e) {
            // told below, as for one that is too long
        }
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "url must be an https address of your server, such as https://hooks.example.org/papers");
    }
}
