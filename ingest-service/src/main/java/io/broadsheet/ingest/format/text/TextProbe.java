package io.broadsheet.ingest.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells, while a file streams by, whether it is text that can be decoded without guessing: UTF-8, or UTF-16 with a byte order
 * mark. A character cut by the end of the file is no fault.
 */
public final class TextProbe {
    private static final double CONTROLS_OF_BINARY = 0.10;
    private static final double CONTROLS_OF_UNDECODABLE_BINARY = 0.01;

    private final TextEncoding encoding;
    private final byte[] head;
    private final CharsetDecoder decoder;
    private final CharBuffer decoded = CharBuffer.allocate(1 << 14);
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private long offset;
    private long malformedAt = -1;
    private int malformedByte;

    /**
     * Starts a probe.
     *
     * @param head the file's first bytes; they are to be fed as well
     */
    public TextProbe(byte[] head) {
        this.head = head;
        this.encoding = TextEncoding.of(head);
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** Feeds the next bytes of the file. */
    public void feed(byte[] bytes, int length) {
        if (malformedAt < 0) {
            ByteBuffer input = ByteBuffer.allocate(pending.remaining() + length);
            input.put(pending).put(bytes, 0, length).flip();
            decode(input);
            pending = input;
        }
    }

    private void decode(ByteBuffer input) {
        CoderResult result;
        do {
            decoded.clear();
            int before = input.position();
            result = decoder.decode(input, decoded, false);
            offset += input.position() - before;
        } while (result.isOverflow());
        if (result.isError()) {
            malformedAt = offset;
            malformedByte = input.get(input.position()) & 0xFF;
        }
    }

    /** Why the file cannot be read as text; null if it can. To be asked after the last byte. */
    public @Nullable Unreadable unreadable() {
        String packed = Magic.kindOf(head);
        if (packed != null) {
            return new Unreadable("binary-file", "byte 0 starts " + packed + ", not text; " + Magic.advice(packed));
        }
        int control = firstControl();
        double share = controlShare();
        if (encoding.unit() == 1
                && (share > CONTROLS_OF_BINARY || (malformedAt >= 0 && share > CONTROLS_OF_UNDECODABLE_BINARY))) {
            return new Unreadable(
                    "binary-file",
                    "byte " + control + " is a control character, not text; drop the listing saved as text");
        }
        return malformedAt < 0 ? null : undecodable();
    }

    private Unreadable undecodable() {
        String found = String.format(
                Locale.ROOT, "byte %d (0x%02X) is not valid %s", malformedAt, malformedByte, encoding.charset());
        return new Unreadable("unknown-charset", found + "; save the file as UTF-8 and drop it again");
    }

    private double controlShare() {
        int controls = 0;
        for (byte b : head) {
            controls += isControl(b) ? 1 : 0;
        }
        return head.length == 0 ? 0 : (double) controls / head.length;
    }

    private int firstControl() {
        int index = 0;
        while (index < head.length && !isControl(head[index])) {
            index++;
        }
        return index;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F;
    }

    /**
     * Why a file cannot be read as text.
     *
     * @param code the reason's code
     * @param message what was found at which byte, and what to do
     */
    public record Unreadable(String code, String message) {}
}
