package io.broadsheet.query.feed.format;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Escapes the line separators that JSON allows in strings as they are, for readers that split lines at them. */
final class LineSafe extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
        return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return switch (character) {
            case 0x85, 0x2028, 0x2029 ->
                new SerializedString("\\u" + HexFormat.of().toHexDigits((char) character));
            default -> null;
        };
    }
}
