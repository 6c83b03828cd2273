package io.broadsheet.ingest.format.web;

import java.io.IOException;
import java.io.InputStream;

/** Decodes base64; other characters are passed over, where the library's decoder would take a damaged page for a broken disk. */
final class Base64Text extends ByteByByte {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final InputStream in;
    private int bits;
    private int count;

    Base64Text(InputStream in) {
        this.in = in;
    }

    @Override
    int next() throws IOException {
        while (count < Byte.SIZE) {
            int c = in.read();
            if (c < 0) {
                return -1;
            }
            int value = ALPHABET.indexOf(c);
            if (value >= 0) {
                bits = bits << 6 | value;
                count += 6;
            } else if (c == '=') {
                count = 0;
            }
        }
        count -= Byte.SIZE;
        return bits >> count & 0xFF;
    }
}
