package io.broadsheet.query.catalog.merge;

import java.util.HexFormat;
import java.util.UUID;

/** Record ids and paper ids: 32 hexadecimal digits in events and addresses, 128 bits in tables. */
public final class RecordIds {

    private RecordIds() {}

    /** Reads 32 lower-case hexadecimal digits. */
    public static UUID uuid(String id) {
        return new UUID(HexFormat.fromHexDigitsToLong(id, 0, 16), HexFormat.fromHexDigitsToLong(id, 16, 32));
    }

    public static String text(UUID id) {
        return HexFormat.of().toHexDigits(id.getMostSignificantBits())
                + HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    }

    public static boolean isOne(String text) {
        return text.length() == 32 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
