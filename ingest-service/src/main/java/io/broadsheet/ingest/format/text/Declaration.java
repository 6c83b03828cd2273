package io.broadsheet.ingest.format.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says of its own encoding: in an XML declaration or in an HTML meta element. */
final class Declaration {
    private static final int WITHIN = 4096;
    private static final Pattern XML =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,39})[\"']");
    private static final Pattern HTML = Pattern.compile(
            "<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z][\\w.:-]{0,39})", Pattern.CASE_INSENSITIVE);

    /** Browsers read these as the larger encodings that are what writers mean; so does the WHATWG's Encoding standard. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("ISO-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("SHIFT_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("KS_C_5601-1987", "x-windows-949"));

    private Declaration() {}

    /** What the bytes declare; null where they declare nothing that is known. */
    static @Nullable Charset in(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, WITHIN), StandardCharsets.ISO_8859_1);
        Matcher found = find(text);
        return found == null ? null : named(found.group(1));
    }

    /** The text, declared as UTF-8 where it declares anything. */
    static String renamed(String text) {
        Matcher found = find(text.substring(0, Math.min(text.length(), WITHIN)));
        return found == null ? text : text.substring(0, found.start(1)) + "UTF-8" + text.substring(found.end(1));
    }

    /** The charset that writers mean by a name; null where it is none that is read. */
    static @Nullable Charset named(String name) {
        try {
            Charset exact = Charset.forName(name);
            String meant = MEANT.get(exact.name().toUpperCase(Locale.ROOT));
            Charset charset = meant == null ? exact : Charset.forName(meant);
            return charset.canEncode() ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static @Nullable Matcher find(String text) {
        for (Pattern pattern : new Pattern[] {XML, HTML}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }
}
