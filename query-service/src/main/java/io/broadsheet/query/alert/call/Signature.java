package io.broadsheet.query.alert.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What shows that a request is ours and when it was made, so that it cannot be sent again later: {@code t=} the second, and
 * {@code v1=} the HMAC-SHA256 of second, dot and body under the alert's secret, in hexadecimal digits.
 */
final class Signature {

    static final String HEADER = "Broadsheet-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String secret, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
