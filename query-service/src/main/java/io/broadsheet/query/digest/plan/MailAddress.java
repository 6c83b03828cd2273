package io.broadsheet.query.digest.plan;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a letter can be sent to: the plain form of RFC 5321, so that nothing of it can be taken for another header,
 * recipient or command.
 *
 * @param text as it was typed, its domain in ASCII
 */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]|localhost");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException where it is none; the message does not repeat it
     */
    public static MailAddress parse(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            throw wrong();
        }
        var local = text.substring(0, at);
        var domain = ascii(text.substring(at + 1));
        var whole = local + '@' + domain;
        if (at > LONGEST_LOCAL
                || whole.length() > LONGEST
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw wrong();
        }
        return new MailAddress(whole);
    }

    /** Whose it is: servers may tell case apart, but none is known to. */
    public String mailbox() {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("address must be one e-mail address, such as ada@example.org");
    }
}
