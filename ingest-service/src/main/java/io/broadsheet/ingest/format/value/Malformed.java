package io.broadsheet.ingest.format.value;

/** A record's text is not what its syntax asks for. Costs no stack trace: a dump may have a million of them. */
public final class Malformed extends Exception {
    private final String code;

    /**
     * @param code the rejection's code, for example {@code malformed-json}
     * @param message what is wrong and where in the text
     */
    public Malformed(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What is wrong and where. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
