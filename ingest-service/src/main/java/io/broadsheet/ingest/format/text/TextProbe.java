package io.broadsheet.ingest.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Tells, while text streams by, how well it is of an encoding. A character cut by the end of the file is no fault.
 */
final class TextProbe {
    private final CharsetDecoder decoder;
    private final CharBuffer decoded = CharBuffer.allocate(1 << 14);
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private long offset;
    private long beyondAscii;
    private long malformed;
    private long malformedAt = -1;
    private int malformedByte;

    TextProbe(TextEncoding encoding) {
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Takes the next bytes of the text. */
    void feed(byte[] bytes, int length) {
        ByteBuffer input = ByteBuffer.allocate(pending.remaining() + length);
        input.put(pending).put(bytes, 0, length).flip();
        CoderResult result = decode(input);
        while (!result.isUnderflow()) {
            if (result.isError()) {
                skip(input, result.length());
            }
            result = decode(input);
        }
        pending = input;
    }

    private CoderResult decode(ByteBuffer input) {
        int before = input.position();
        decoded.clear();
        CoderResult result = decoder.decode(input, decoded, false);
        offset += input.position() - before;
        decoded.flip();
        while (decoded.hasRemaining()) {
            beyondAscii += decoded.get() >= 0x80 ? 1 : 0;
        }
        return result;
    }

    private void skip(ByteBuffer input, int length) {
        if (malformed == 0) {
            malformedAt = offset;
            malformedByte = input.get(input.position()) & 0xFF;
        }
        malformed++;
        input.position(input.position() + length);
        offset += length;
    }

    /** Places that are not of the encoding. */
    long malformed() {
        return malformed;
    }

    /** Characters that other encodings would write otherwise. */
    long beyondAscii() {
        return beyondAscii;
    }

    /** The first byte that is not of the encoding; -1 where all are. */
    long malformedAt() {
        return malformedAt;
    }

    int malformedByte() {
        return malformedByte;
    }
}
