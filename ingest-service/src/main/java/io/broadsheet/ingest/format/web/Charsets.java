package io.broadsheet.ingest.format.web;

import io.broadsheet.ingest.format.text.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charset of one captured page: its byte order mark, what the server says, what the page says, what it can be. */
final class Charsets {
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    private static final int LOOKED_AT = 4096;

    private Charsets() {}

    static TextEncoding of(Capture capture) {
        byte[] bytes = capture.content();
        TextEncoding marked = TextEncoding.of(bytes);
        if (marked.bom() > 0) {
            return marked;
        }
        Charset charset = Stream.of(capture.charset(), declared(bytes))
                .map(Charsets::named)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
        return new TextEncoding(charset, 0);
    }

    private static String declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? declared.group(1) : "";
    }

    private static @Nullable Charset named(String name) {
        try {
            return name.isEmpty()
                    ? null
                    : Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        // The page may have been cut inside of a character.
        byte[] whole = Arrays.copyOf(bytes, Math.max(0, bytes.length - 3));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
