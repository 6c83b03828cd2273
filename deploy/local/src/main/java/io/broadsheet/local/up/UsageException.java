package io.broadsheet.local.up;

/** The command line makes no sense; the message says what to change. */
final class UsageException extends Exception {
    UsageException(String message) {
        super(message);
    }
}
