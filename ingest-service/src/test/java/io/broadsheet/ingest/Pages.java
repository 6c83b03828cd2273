package io.broadsheet.ingest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented pages. A seed makes the content of a test its own, and so its dump id. */
public final class Pages {
    private static final String HEADER = """
            new

            Get trending papers in your email inbox!

            Subscribe

            Daily Papers

            byAK and the research community

            Jul 29

            """;

    private Pages() {}

    public static String blocks(String seed, int records) {
        return HEADER
                + IntStream.range(0, records)
                        .mapToObj(i -> title(seed, i) + "\n\n" + abstractText(seed, i))
                        .collect(Collectors.joining("\n\n"));
    }

    public static String lines(String seed, int records) {
        return "Get trending papers in your email inbox!\nSubscribe"
                + IntStream.range(0, records)
                        .mapToObj(i -> title(seed, i) + "\n" + abstractText(seed, i))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    public static String title(String seed, int i) {
        return "Lanternfish " + seed + " " + i + ": Low-Light Image Captioning with Patient Decoders";
    }

    public static String abstractText(String seed, int i) {
        return "We caption images taken at night in series " + seed + ", number " + i
                + ". Our patient decoder waits for evidence"
                + " before it names an object, and it beats a transformer of equal size on three test sets. We also show that"
                + " waiting longer helps most where the light is worst, and we release the code and the data.";
    }
}
