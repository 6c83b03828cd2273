package io.broadsheet.ingest.format.json;

import io.broadsheet.ingest.format.value.Literals;
import io.broadsheet.ingest.format.value.Malformed;
import io.broadsheet.ingest.format.value.Value;

/**
 * The value that a record's text is, whether it is written in JSON, as a Python literal, or as a JSON string that contains
 * either.
 *
 * @param python whether it was a Python literal
 */
record RecordText(Value value, boolean python) {

    static RecordText of(String text) throws Malformed {
        String json = text.strip();
        if (isPython(json)) {
            return new RecordText(Literals.read(json), true);
        }
        Value value = JsonText.read(json);
        String inner = value.isText() ? value.text() : null;
        return inner == null || !inner.startsWith("{") ? new RecordText(value, false) : ofString(inner);
    }

    /** What can be read of a record that is cut or broken. */
    static RecordText beginning(String text) {
        String json = text.strip();
        boolean python = isPython(json);
        return new RecordText(python ? Literals.beginning(json) : JsonText.beginning(json), python);
    }

    static boolean isWhole(String text) {
        try {
            of(text);
            return true;
        } catch (Malformed broken) {
            return false;
        }
    }

    private static RecordText ofString(String inner) throws Malformed {
        return isPython(inner)
                ? new RecordText(Literals.read(inner), true)
                : new RecordText(JsonText.read(inner), false);
    }

    /** An object whose first name stands in single quotes. */
    private static boolean isPython(String text) {
        int at = 1;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.startsWith("{") && at < text.length() && text.charAt(at) == '\'';
    }
}
