package io.broadsheet.enrich.clean.link;

import java.util.Locale;
import java.util.Set;

/** The written form of a link. */
final class Address {

    private Address() {}

    /** Where a repository, model or dataset is one page, however its address is written. */
    private static final Set<String> REPOSITORIES =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "huggingface.co");

    /** With a scheme, scheme and host in lower case; an address of a repository as the site itself gives it. */
    static String normalise(String link) {
        boolean bare = !link.regionMatches(true, 0, "http", 0, 4) || link.indexOf("://") < 0;
        String full = bare ? "https://" + link : link;
        int path = full.indexOf('/', full.indexOf("://") + 3);
        String url = path < 0
                ? full.toLowerCase(Locale.ROOT)
                : full.substring(0, path).toLowerCase(Locale.ROOT) + full.substring(path);
        String host = host(url);
        String name = host.startsWith("www.") ? host.substring(4) : host;
        return REPOSITORIES.contains(name) && path >= 0 ? repository(name, full.substring(path)) : url;
    }

    private static String repository(String host, String path) {
        String page = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "https://" + host + (page.endsWith(".git") ? page.substring(0, page.length() - 4) : page);
    }

    /** What two spellings of one link share. */
    static String identity(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        String host = rest.startsWith("www.") ? rest.substring(4) : rest;
        String bare = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
        return bare.endsWith(".git") ? bare.substring(0, bare.length() - 4) : bare;
    }

    /** A host with a dot and without a user: what has one hides where it leads. */
    static boolean isPublic(String url) {
        String host = host(url);
        return host.indexOf('@') < 0 && host.indexOf('.') > 0 && !host.endsWith(".");
    }

    static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }
}
