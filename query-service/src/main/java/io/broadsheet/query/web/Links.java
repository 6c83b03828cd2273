package io.broadsheet.query.web;

import io.broadsheet.query.catalog.Paper.Link;
import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** What pages make of links, whose addresses come from dumps. */
@TemplateExtension
final class Links {
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Whether it leads to a web page; anything else, such as {@code javascript:}, is only shown as text. */
    static boolean isLive(Link link) {
        return WEB.matcher(link.url()).matches();
    }
}
