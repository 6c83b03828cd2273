package io.broadsheet.local.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final String CLEAR = "\r\033[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void onATerminalProgressIsRedrawnInPlaceAndMakesRoomForLines() {
        Console console = new Console(out, true, 80);

        console.progress("one");
        console.progress("one");
        console.progress("two");
        console.line("done");
        console.clear();

        assertThat(written()).isEqualTo(CLEAR + "one" + CLEAR + "two" + CLEAR + "done\n");
    }

    @Test
    void onATerminalProgressNeverTakesMoreThanOneLine() {
        new Console(out, true, 10).progress("0123456789abcdef");

        assertThat(written()).isEqualTo(CLEAR + "012345678");
    }

    @Test
    void elsewhereProgressIsRareAndPlain() {
        Console console = new Console(out, false, 80);

        console.progress("one");
        console.line("done");
        console.progress("two");
        console.clear();

        assertThat(written()).isEqualTo("done\n");
    }

    private String written() {
        return bytes.toString(UTF_8);
    }
}
