package io.broadsheet.enrich.stream;

/** A message that no repetition makes usable. The code is for counting, the message says what is wrong and what to do. */
final class PoisonException extends RuntimeException {

    private final String code;
    private final String words;

    PoisonException(String code, String words) {
        super(words);
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }
}
