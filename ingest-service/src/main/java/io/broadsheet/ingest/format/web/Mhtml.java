package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.DumpFormat;
import io.broadsheet.ingest.format.DumpInput;
import io.broadsheet.ingest.format.Head;
import io.broadsheet.ingest.format.Position;
import io.broadsheet.ingest.format.RecordSink;
import io.broadsheet.ingest.format.html.HtmlPapers;
import io.broadsheet.ingest.format.html.Placed;
import io.broadsheet.ingest.format.text.Characters;
import io.broadsheet.ingest.format.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** A web page that a browser saved as a single file: its first part that is HTML is read. */
final class Mhtml implements DumpFormat {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z-]{1,60}:");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\r?\\n");
    private static final int LOOKED_AT = 1 << 14;
    private static final int LONGEST_BOUNDARY = 200;
    private static final int LONGEST_ADDRESS = 1000;

    @Override
    public String name() {
        return "mhtml";
    }

    @Override
    public int parserVersion() {
        return 1;
    }

    @Override
    public String source() {
        return "web";
    }

    @Override
    public String recognisedBy() {
        return "a web page saved as a single file: headers with MIME-Version and Content-Type: multipart/related, and a part that is text/html";
    }

    @Override
    public String example() {
        return """
                From: <Saved by a browser>
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="--b7"

                ----b7
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://papers.example.org/daily

                <!doctype html><html><body><article><h3><a href=3D"/papers/2607.01234">A Led=
                ger for Debris</a></h3>
                <p>We keep a ledger of debris, and each of its entries is a title that someo=
                ne has lost.</p></article></body></html>
                ----b7--
                """;
    }

    @Override
    public double confidence(Head head) {
        String text = head.text();
        if (!HEADER.matcher(text).lookingAt()) {
            return 0;
        }
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        MimeHeaders headers = MimeHeaders.of(EMPTY_LINE.split(start, 2)[0]);
        boolean saved = headers.type().equals("multipart/related")
                && !headers.parameter("boundary").isEmpty();
        return saved && !headers.value("MIME-Version").isEmpty() ? 0.97 : 0;
    }

    @Override
    public void parse(DumpInput input, RecordSink sink) throws IOException {
        InputStream file = new BufferedInputStream(input.bytes());
        file.skipNBytes(input.encoding().bom());
        String boundary = MimeHeaders.read(file).parameter("boundary");
        boolean bounded = !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY;
        while (bounded) {
            MimePart part = new MimePart(file, boundary);
            part.skip();
            if (part.isLast()) {
                break;
            }
            MimeHeaders headers = MimeHeaders.read(file);
            if (headers.type().equals("text/html")) {
                page(headers, new MimePart(file, boundary), sink);
                return;
            }
        }
        sink.rejection(HtmlPapers.nothing(""));
    }

    /** What stands there undecoded was decoded with the file. */
    private static void page(MimeHeaders headers, InputStream part, RecordSink sink) throws IOException {
        switch (headers.value("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> page(headers, headers.parameter("charset"), new QuotedPrintable(part), sink);
            case "base64" -> page(headers, headers.parameter("charset"), new Base64Text(part), sink);
            default -> page(headers, "utf-8", part, sink);
        }
    }

    private static void page(MimeHeaders headers, String charset, InputStream decoded, RecordSink sink)
            throws IOException {
        String location = Characters.printable(headers.value("Content-Location"));
        String address = location.substring(0, Math.min(location.length(), LONGEST_ADDRESS));
        BufferedInputStream page = new BufferedInputStream(decoded);
        page.mark(LOOKED_AT);
        byte[] start = page.readNBytes(LOOKED_AT);
        page.reset();
        TextEncoding encoding = Charsets.of(new Capture(address, "text/html", charset, false, start));
        page.skipNBytes(encoding.bom());
        RecordSink placed =
                new Placed(sink, inPage -> new Position(inPage.line(), null, address.isEmpty() ? null : address));
        HtmlPapers.read(page, encoding.charset(), address, true, placed);
    }
}
