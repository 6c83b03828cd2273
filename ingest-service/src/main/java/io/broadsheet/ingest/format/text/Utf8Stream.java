package io.broadsheet.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as UTF-8. What it says of its own encoding, in an XML declaration or an HTML meta element, becomes true. */
final class Utf8Stream extends InputStream {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer encoded = ByteBuffer.allocate(1 << 14).flip();
    /** Room for what was left over as well, so that everything read fits. */
    private final CharBuffer decoded = CharBuffer.allocate((1 << 14) + 16);

    private byte[] ready = new byte[0];
    private int next;
    private boolean first = true;
    private boolean ended;

    /** @param in behind the byte order mark */
    Utf8Stream(InputStream in, Charset charset) {
        this.in = in;
        boolean surrogates =
                charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        CodingErrorAction lost = surrogates ? CodingErrorAction.IGNORE : CodingErrorAction.REPLACE;
        this.decoder = charset.newDecoder().onMalformedInput(lost).onUnmappableCharacter(lost);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (next == ready.length) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, buffer, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode() throws IOException {
        fill();
        decoder.decode(encoded, decoded, ended);
        if (ended) {
            decoder.flush(decoded);
        }
        decoded.flip();
        int end = decoded.limit() - (endsInsidePair() ? 1 : 0);
        String text = decoded.subSequence(0, end).toString();
        decoded.position(end);
        decoded.compact();
        ready = (first ? Declaration.renamed(text) : text).getBytes(StandardCharsets.UTF_8);
        next = 0;
        first = false;
    }

    private boolean endsInsidePair() {
        return !ended && decoded.hasRemaining() && Character.isHighSurrogate(decoded.get(decoded.limit() - 1));
    }

    /** Reads on; the file's end only once all that was read is decoded. */
    private void fill() throws IOException {
        encoded.compact();
        int read = in.readNBytes(encoded.array(), encoded.position(), encoded.remaining());
        ended = read == 0 && encoded.remaining() > 0;
        encoded.position(encoded.position() + read).flip();
    }
}
