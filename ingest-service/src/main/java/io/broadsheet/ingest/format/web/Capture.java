package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What an archive holds of one address: the decoded content of a response that succeeded, of a resource, or the text that
 * was taken from a page.
 *
 * @param type media type in lower case without parameters; empty where none is given
 * @param charset as the server said; empty where it said nothing
 * @param extracted whether it is text that was taken from a page, as in WET
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Capture(String address, String type, String charset, boolean extracted, byte[] content) {
    private static final int MOST_BYTES = 8 << 20;
    private static final int LONGEST_ADDRESS = 1000;

    /** Null for all that is no such thing: requests, metadata, failures, pictures. */
    static @Nullable Capture of(WarcRecord found, Archive archive) throws IOException {
        return switch (found) {
            case WarcResponse response when isHttp(response) -> ofResponse(response, archive);
            case WarcConversion conversion -> read(conversion, conversion, conversion.body(), true);
            case WarcResource resource -> read(resource, resource, resource.body(), false);
            default -> null;
        };
    }

    /** The address that a record is about, fit to be shown; null where it is about none. */
    static @Nullable String address(WarcRecord found) {
        // of several addresses the first: the library refuses them, even where only the record is to be named
        String address = found instanceof WarcTargetRecord target
                ? target.headers().first("WARC-Target-URI").orElse(null)
                : null;
        String printable = address == null ? "" : Characters.printable(address);
        return printable.isEmpty() ? null : printable.substring(0, Math.min(printable.length(), LONGEST_ADDRESS));
    }

    private static @Nullable Capture ofResponse(WarcResponse response, Archive archive) throws IOException {
        archive.boundHead();
        HttpResponse http = response.http();
        archive.unbound();
        boolean succeeded = http.status() >= 200 && http.status() < 300;
        return succeeded && isText(type(http)) ? read(response, http, http.bodyDecoded(), false) : null;
    }

    private static @Nullable Capture read(
            WarcTargetRecord target, Message described, MessageBody body, boolean extracted) throws IOException {
        String type = type(described);
        if (!isText(type)) {
            return null;
        }
        try (InputStream in = body.stream()) {
            String charset = Objects.requireNonNullElse(
                    described.contentType().parameters().get("charset"), "");
            String address = Objects.requireNonNullElse(address(target), "");
            return new Capture(address, type, charset, extracted, in.readNBytes(MOST_BYTES));
        }
    }

    private static boolean isHttp(WarcResponse response) {
        String type = type(response);
        return type.isEmpty() || type.equals("application/http");
    }

    private static String type(Message described) {
        MediaType type = described
                .headers()
                .sole("Content-Type")
                .map(MediaType::parseLeniently)
                .orElse(null);
        return type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    private static boolean isText(String type) {
        return type.isEmpty()
                || type.startsWith("text/")
                || type.endsWith("json")
                || type.endsWith("xml")
                || type.contains("research-info-systems")
                || type.contains("bibtex")
                || type.equals("application/octet-stream");
    }
}
