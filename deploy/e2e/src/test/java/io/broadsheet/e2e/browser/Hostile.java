package io.broadsheet.e2e.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.bench.corpus.Draft;
import io.broadsheet.e2e.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A dump that means no good to readers. */
final class Hostile {

    /** Finds all of its papers. */
    static final String WORD = "Quillfeather";

    /** As the file is named; a name may hold all but a slash. */
    static final String FILE = "<img src=x onerror=hacked=1>\u202Egnp.jsonl";

    private static final String DO = "window.hacked=1";
    private static final String MARKUP =
            " It is <b onclick=" + DO + ">marked up</b>, \u202Eturned\u202C and framed: <iframe srcdoc='<script>parent."
                    + DO + "</script>'></iframe>.";
    private static final long SEED = 666;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Hostile() {}

    static List<String> titles() {
        return Stream.of(
                        "<script>" + DO + "</script> as a Title",
                        "\"><img src=x onerror=" + DO + "> after a Quote",
                        "</title></h1></main><svg onload=" + DO + "> that Closes What Is Open",
                        "{{constructor.constructor('" + DO + "')()}} ${" + DO + "} for Templates",
                        "javascript:" + DO + " &lt;b&gt; &#60;i&#62; in Disguise",
                        "Written \u202Efrom Right to Left\u202C and \u2066Isolated for Ever",
                        "<!-- Begins a Comment --!> <style>*{display:none}</style>")
                .map(title -> WORD + " " + title)
                .toList();
    }

    /** JSON lines, and a last record that is rejected with what it says. */
    static String dump() {
        List<Draft> drafts = Pages.drafts(SEED, titles().size());
        return IntStream.range(0, drafts.size())
                        .mapToObj(i -> line(titles().get(i), drafts.get(i).abstractText()))
                        .collect(Collectors.joining("\n"))
                + "\n{\"title\": \"<script>window.hacked=1</script>\u202E\", \"abstract\": broken}\n";
    }

    private static String line(String title, String text) {
        try {
            return JSON.writeValueAsString(Map.of("title", title, "abstract", text + MARKUP));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is JSON", e);
        }
    }
}
