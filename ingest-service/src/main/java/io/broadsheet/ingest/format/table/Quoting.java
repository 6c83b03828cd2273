package io.broadsheet.ingest.format.table;

/** Whether a quoted field is open at the end of a line: then the row goes on in the next. */
enum Quoting {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_SEEN,
    BROKEN;

    /** The state after the line and its end. Broken is a line with more after the quote that closes a field. */
    Quoting after(String line, char separator) {
        Quoting state = this;
        for (int i = 0; i < line.length() && state != BROKEN; i++) {
            state = state.next(line.charAt(i), separator);
        }
        return state == QUOTED || state == BROKEN ? state : FIELD_START;
    }

    private Quoting next(char c, char separator) {
        return switch (this) {
            case FIELD_START -> c == '"' ? QUOTED : c == separator ? FIELD_START : UNQUOTED;
            case UNQUOTED -> c == separator ? FIELD_START : UNQUOTED;
            case QUOTED -> c == '"' ? QUOTE_SEEN : QUOTED;
            case QUOTE_SEEN -> c == '"' ? QUOTED : c == separator ? FIELD_START : BROKEN;
            case BROKEN -> BROKEN;
        };
    }
}
