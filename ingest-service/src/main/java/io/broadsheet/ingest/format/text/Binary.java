package io.broadsheet.ingest.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells files that are no text by their beginning. */
final class Binary {
    private static final double MOST_CONTROLS = 0.10;
    private static final double MOST_CONTROLS_OF_OTHER_ENCODINGS = 0.01;
    private static final double ZEROS_OF_UTF_16 = 0.3;
    private static final double OTHER_ZEROS = 0.02;

    private Binary() {}

    /** @throws Unreadable if a file that begins so is no text */
    static void refuse(byte[] head) throws Unreadable {
        String packed = Magic.kindOf(head);
        if (packed != null) {
            throw new Unreadable("binary-file", "byte 0 starts " + packed + ", not text; " + Magic.advice(packed));
        }
        refuseControls(head, MOST_CONTROLS);
    }

    /** @throws Unreadable if a file that begins so and is not UTF-8 is no text */
    static void refuseUndecodable(byte[] head) throws Unreadable {
        refuseControls(head, MOST_CONTROLS_OF_OTHER_ENCODINGS);
    }

    private static void refuseControls(byte[] head, double most) throws Unreadable {
        boolean bytesAreCharacters =
                TextEncoding.of(head).charset().equals(StandardCharsets.UTF_8) && utf16WithoutMark(head) == null;
        if (bytesAreCharacters && controls(head) > head.length * most) {
            throw new Unreadable(
                    "binary-file",
                    "byte " + firstControl(head) + " is a control character, not text; drop the listing saved as text");
        }
    }

    /** Where every other byte is zero, which the first 256 characters of Unicode make so; null elsewhere. */
    static @Nullable Charset utf16WithoutMark(byte[] head) {
        double even = zeros(head, 0);
        double odd = zeros(head, 1);
        if (odd > ZEROS_OF_UTF_16 && even < OTHER_ZEROS) {
            return StandardCharsets.UTF_16LE;
        }
        return even > ZEROS_OF_UTF_16 && odd < OTHER_ZEROS ? StandardCharsets.UTF_16BE : null;
    }

    /** The share of zeros among every other byte. */
    private static double zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros / Math.max(1.0, head.length / 2.0);
    }

    private static int controls(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += isControl(b) ? 1 : 0;
        }
        return controls;
    }

    private static int firstControl(byte[] head) {
        int index = 0;
        while (index < head.length && !isControl(head[index])) {
            index++;
        }
        return index;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F;
    }
}
